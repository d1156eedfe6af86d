"""AnnoMI: the 30 transcripts that were never read, and the ten experts on five transcripts."""
import collections
import csv
import math
import os

from . import machine, tables
from .tables import figure, jackknife, kappa, macro, short, shown, table

MAIN = {"question": "question", "reflection": "reflection", "therapist_input": "therapist-input",
        "other": "other-behaviour"}
MAPPED = ("question", "open-question", "closed-question", "reflection", "simple-reflection",
          "complex-reflection", "therapist-input", "other-behaviour", "give-information",
          "change-talk", "sustain-talk")


def codes(row):
    """The codes of mi-behaviours that AnnoMI's columns give an utterance, and the main one."""
    if row["interlocutor"] != "therapist":
        kind = row["client_talk_type"]
        return ([kind + "-talk"] if kind in ("change", "sustain") else []), None
    found = []
    for column, code in (("question", "question"), ("reflection", "reflection"),
                         ("therapist_input", "therapist-input")):
        if row[column + "_exists"] != "True":
            continue
        found.append(code)
        kind = row[column + "_subtype"]
        if column != "therapist_input" and kind != "n/a":
            found.append(f"{kind}-{code}")
        elif kind == "information":
            found.append("give-information")
    main = MAIN[row["main_therapist_behaviour"]]
    return found + ([] if main in found else [main]), main


def reference(place):
    path, mapping = (os.path.join(place.temporary, name) for name in ("expert.csv", "map.csv"))
    with open(path, "w") as file:
        out = csv.writer(file)
        out.writerow(["session", "utterance", "code", "main"])
        for row in csv.DictReader(open(place.data + "/annomi/development.csv")):
            found, main = codes(row)
            for code in found or [""]:
                out.writerow([row["transcript_id"], row["utterance_id"], code,
                              "yes" if code == main else "no"])
    with open(mapping, "w") as file:
        csv.writer(file).writerows([["code", "reference"], *([code, code] for code in MAPPED)])
    return path, mapping


def three(found, question):
    kinds = ("open-question", "closed-question") if question else (
        "complex-reflection", "simple-reflection")
    if kinds[0][kinds[0].index("-") + 1:] not in found:
        return "none"
    return kinds[0] if kinds[0] in found else kinds[1]


def rows(place, held):
    """By transcript, the therapist's utterances: the row, and the coder's codes with their main marks."""
    out = os.path.join(place.temporary, "annomi")
    transcripts = place.data + "/annomi/development.csv"
    place.run("code", transcripts, "-c", place.book("mi-behaviours"), "--no-quotes", "-o", out + "/")
    coded = tables.codings(out + "/codings.csv")
    found = collections.defaultdict(list)
    for row in csv.DictReader(open(transcripts)):
        if row["interlocutor"] == "therapist" and row["transcript_id"] in held:
            found[row["transcript_id"]].append(
                (row, coded[row["transcript_id"], row["utterance_id"]]))
    return found


def main_of(given):
    return next((code for code, main in given.items() if main == "yes" and code in MAIN.values()), "")


def pairs_of(kind):
    """Pairs (reference, coder) of one of the comparisons."""
    def pairs(items):
        if kind == "main":
            return [(MAIN[row["main_therapist_behaviour"]], main_of(given)) for row, given in items]
        if kind == "present":
            return [(row["reflection_exists"] == "True", "reflection" in given) for row, given in items]
        question = kind == "question"
        return [(three(codes(row)[0], question), three(given, question)) for row, given in items]
    return pairs


def correlation(pairs):
    n = len(pairs)
    mean = [sum(pair[side] for pair in pairs) / n for side in (0, 1)]
    square = [sum((pair[side] - mean[side]) ** 2 for pair in pairs) for side in (0, 1)]
    both = sum((a - mean[0]) * (b - mean[1]) for a, b in pairs)
    return both / (square[0] * square[1]) ** .5


def everybody(place):
    return {row["transcript_id"]
            for row in csv.DictReader(open(place.data + "/annomi/development.csv"))}


def correlated(by, least, of):
    """How many transcripts are long enough, and r of their shares (interval by Fisher's z)."""
    long = [[of(item) for item in by[key]] for key in sorted(by) if len(by[key]) >= least]
    r = correlation([tuple(sum(side) / len(side) for side in zip(*items)) for items in long])
    limits = [math.tanh(math.atanh(r) + sign * 1.96 / (len(long) - 3) ** .5) for sign in (-1, 1)]
    return [len(long) if least == 1 else f"{len(long)} with {least} or more", figure(r, *limits)]


def share_rows(by, whose):
    either = lambda item: (item[0]["reflection_exists"] == "True", "reflection" in item[1])
    main = lambda item: (
        item[0]["main_therapist_behaviour"] == "reflection", main_of(item[1]) == "reflection")
    return [[name, whose, *correlated(by, least, of)]
            for name, of in (("any reflection", either), ("reflection as main behaviour", main))
            for least in (1, 10, 20)]


def measure(place):
    held = set(open(place.data + "/annomi/report-part.txt").read().split())
    by = rows(place, held)
    units = sum(map(len, by.values()))
    result = {"annomi": summary(place, by, units, held)}
    expert, mapping = reference(place)
    agreed = tables.agree(
        place, place.data + "/annomi/development.csv", "-c", place.book("mi-behaviours"),
        "--reference", "expert=" + expert, "--map", mapping, "--rater-kind", "human",
        "--sessions", place.data + "/annomi/report-part.txt")
    tables.save(
        place, "mi-behaviours", "annomi", agreed,
        "AnnoMI (Wu et al. 2022), 30 transcripts scored and never read, human experts")
    result["annomi-codes"] = by_code(agreed)
    result["annomi-shares"] = table(
        ["share of the therapist's utterances", "whose", "transcripts", "r"],
        share_rows(by, "rules, the 30 never read")
        + share_rows(rows(place, everybody(place) - held), "rules, the 58 written on")
        + [["reflection as main behaviour", name + ", the 30"] + correlated(by, least, lambda item: (
            item[0]["main_therapist_behaviour"] == "reflection",
            guesses[item[0]["transcript_id"], item[0]["utterance_id"]] == "reflection"))
           for name, guesses in machine.guesses(place, held).items() for least in (1, 10)])
    result["annomi-ten"] = ten(place, held)
    return result


def summary(place, by, units, held):
    value = lambda statistic, kind: jackknife(lambda items: statistic(pairs_of(kind)(items)), by)
    lines = [
        ["four classes of main behaviour", "macro-F1", figure(*value(macro, "main")), ".75, aim .78"],
        ["", "kappa", figure(*value(kappa, "main")), ".70, aim .72"]]
    for name in MAIN.values():
        one = lambda pairs, name=name: tables.f1s(pairs, [name])[name]
        lines.append([f"`{name}` as main behaviour", "F1", figure(*value(one, "main")), ""])
    lines += [
        ["none, open or closed question", "macro-F1", figure(*value(macro, "question")), ".76"],
        ["none, simple or complex reflection", "macro-F1", figure(*value(macro, "reflection")), ".57"],
        ["reflection present", "kappa", figure(*value(kappa, "present")), ".56"]]
    for name, guesses in machine.guesses(place, held).items():
        other = lambda items, guesses=guesses: [
            (MAIN[row["main_therapist_behaviour"]],
             MAIN[guesses[row["transcript_id"], row["utterance_id"]]]) for row, _ in items]
        for statistic, shown_as in ((macro, "macro-F1"), (kappa, "kappa")):
            lines.append([name, shown_as, figure(*jackknife(
                lambda items: statistic(other(items)), by)), ""])
            lines.append(["the rules' lead over it", shown_as, figure(*jackknife(
                lambda items: statistic(pairs_of("main")(items)) - statistic(other(items)), by)), ""])
    return [f"{units} therapist utterances of {len(by)} transcripts.", ""] + table(
        ["what", "figure", "value", "asked for"], lines)


def by_code(agreed):
    lines = []
    for code in MAPPED:
        at = lambda statistic: tables.cell(
            agreed, code, statistic, level="utterance", scope="code", comparison="coder")
        f1 = at("f1")
        lines.append(
            [f"`{code}`", f1["both"] + f1["reference_only"], f1["both"] + f1["coder_only"],
             shown(at("precision")), shown(at("recall")), shown(f1), shown(at("kappa"), -1), f1["state"]])
    return table(
        ["code", "experts", "rules", "precision", "recall", "F1", "kappa", "state"], lines)


def ten(place, held):
    agreed = tables.agree(
        place, place.data + "/annomi/development.csv", "-c", place.book("mi-behaviours"),
        "--map", os.path.join(place.root, "codebooks/maps/annomi.csv"),
        "--reference", place.data + "/annomi/development-annotators.csv", "--rater-kind", "human",
        "--columns", "session=transcript_id,utterance=utterance_id,rater=annotator_id,"
        "code=main_therapist_behaviour")
    main = [row for row in agreed if row["level"] == "main"]
    at = lambda comparison, statistic: shown(
        tables.cell(main, "main code", statistic, comparison=comparison), -1)
    lines = [[name, *(at(comparison, statistic) for statistic in ("macro_f1", "kappa", "ac1", "alpha"))]
             for name, comparison in (("ten experts among themselves", "references"),
                                      ("the rules against them", "coder"))]
    pairs = [row for row in main if row["comparison"] == "pair" and row["statistic"] == "kappa"]
    raters = sorted({row["first"] for row in pairs} | {row["second"] for row in pairs})
    mean = {}
    for rater in raters:
        values = [row["value"] for row in pairs if rater in (row["first"], row["second"])]
        mean[rater] = sum(values) / len(values)
    rank = sorted(mean.values(), reverse=True).index(mean["rules"]) + 1
    humans = sorted(value for rater, value in mean.items() if rater != "rules")
    difference = tables.cell(main, "main code", "alpha", comparison="difference")
    seen = {row["transcript_id"] for row in csv.DictReader(
        open(place.data + "/annomi/development-annotators.csv"))}
    return table(["main behaviour, four classes", "macro-F1", "kappa", "AC1", "alpha"], lines) + [
        "", f"{main[0]['units']} utterances of {len(seen)} transcripts, {len(seen & held)} of them among "
        f"the 30. Alpha of rules and experts is {shown(difference, -1)} above that among the experts. "
        f"Mean kappa with the other ten: rules {short(mean['rules'])}, experts {short(humans[0])} to "
        f"{short(humans[-1])}; the rules are number {rank} of {len(mean)}."]
