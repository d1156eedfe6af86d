"""The invented sessions: families and codes, on those that were read and those that were not."""
import glob
import json
import os

from . import tables
from .tables import cell, short, shown, table

BOOKS = ("rupture-signals", "rupture-repair", "cbt-pain-delivery", "group-cohesion")
# Family, what it is, the F1 asked for, that of the readers (kappa, data/README.md).
FAMILIES = (
    ("complaints", "complaints and rejections", ".50", ".94"),
    ("withdrawal", "withdrawal", ".55", ".89"), ("repair", "repair responses", ".55", ".90"),
    ("aggravation", "aggravating moves", ".55", ".89"),
    ("technique", "technique delivery", ".72", ".87"), ("structuring", "structuring", ".55", ".89"),
    ("linking", "linking and drawing in", ".55", ".76"), ("climate", "climate", ".55", ".83"),
    ("members", "member interaction", ".65", ".80"))
UNREAD, READ, ALL = "fourteen not read", "35 read", "all 49"


def compare(place, part):
    folder = place.data + "/sessions"
    paths = sorted(glob.glob(folder + "/*.json"))
    listed = {UNREAD: ["--sessions"], READ: ["--except-sessions"], ALL: []}[part]
    states = os.path.join(place.temporary, "states.json")
    rows = tables.agree(
        place, *paths, *(word for name in BOOKS for word in ("-c", place.book(name))),
        "--reference", f"first={folder}/codes-A", "--reference", f"first={folder}/codes-C",
        "--rater-kind", "model", "--unit", "utterance", "--save-validation", states,
        *(word for option in listed for word in (option, folder + "/report-part.txt")))
    return rows, json.load(open(states))


def measure(place):
    found = {part: compare(place, part) for part in (UNREAD, READ, ALL)}
    for name in BOOKS:
        tables.save(
            place, name, "sessions", found[UNREAD][0],
            "Fourteen invented sessions scored and never read, coded by a language model, not by people")
    return {
        "families": families(found), "codes": codes(found), "states": states(found)}


def families(found):
    lines = []
    for name, what, asked, _ in FAMILIES:
        for part in (UNREAD, READ):
            at = lambda statistic: cell(
                found[part][0], name, statistic, scope="family", level="utterance", comparison="coder")
            f1 = at("f1")
            lines.append(
                [what if part == UNREAD else "", part, f1["both"] + f1["reference_only"],
                 f1["both"] + f1["coder_only"], shown(at("precision")), shown(at("recall")), shown(f1),
                 shown(at("kappa"), -1), f1["state"], asked if part == UNREAD else ""])
    return table(
        ["family", "sessions", "reader", "rules", "precision", "recall", "F1", "kappa", "state",
         "F1 asked for"], lines)


def codes(found):
    lines = []
    for book in BOOKS:
        names = sorted({row["name"] for row in found[ALL][0]
                        if row["codebook"] == book and row["scope"] == "code"})
        for name in names:
            at = lambda part, statistic: cell(
                found[part][0], name, statistic, codebook=book, scope="code", level="utterance",
                comparison="coder")
            f1 = at(ALL, "f1")
            if f1["both"] + f1["reference_only"] < 20:
                continue
            unread = at(UNREAD, "f1")
            lines.append(
                [f"`{name}`", f1["both"] + f1["reference_only"], f1["both"] + f1["coder_only"],
                 shown(at(ALL, "precision")), shown(at(ALL, "recall")), f1["state"],
                 *((unread["both"] + unread["reference_only"], unread["both"] + unread["coder_only"],
                    shown(at(UNREAD, "precision"))) if unread else ("", "", ""))])
    return table(
        ["code", "reader, 49", "rules, 49", "precision, 49", "recall, 49", "state, 49", "reader, 14",
         "rules, 14", "precision, 14"], lines)


def states(found):
    lines = []
    for part in (UNREAD, READ, ALL):
        rows, saved = found[part]
        families = {entry["family"]: entry["state"] for entry in saved["entries"] if "family" in entry}
        for book in BOOKS:
            given = [entry["state"] for entry in saved["entries"]
                     if entry["codebook"] == book and "code" in entry]
            lines.append(line(part, book, given))
        lines.append(line(part, "all four", [
            entry["state"] for entry in saved["entries"] if "code" in entry]))
    return table(
        ["sessions", "codebook", "codes that occur", "utterance-grade", "session-grade",
         "share a profile may count"], lines)


def line(part, book, given):
    counts = [given.count(state) for state in ("utterance-grade", "session-grade")]
    share = short(sum(counts) / len(given)) if given else "not defined"
    return [part, book, len(given), *counts, share]
