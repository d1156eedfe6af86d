"""Rupture episodes: whether they are found, and whether their outcome is the reader's."""
import collections
import csv
import glob
import json
import os

from . import tables
from .tables import figure, jackknife, kappa, table


def read(folder):
    """Episodes of readers by session: first and last utterance, outcome."""
    found = {}
    for path in sorted(glob.glob(folder + "/*.json")):
        read = json.load(open(path))
        found[read["session"]] = [
            (min([one["start"], *one["markers"]]),
             max([one["start"], *one["markers"], *one.get("responses", [])]), one["outcome"].lower())
            for one in read.get("episodes", [])]
    return found


def coded(place):
    out = os.path.join(place.temporary, "episodes")
    paths = sorted(glob.glob(place.data + "/sessions/*.json"))
    place.run("code", *paths, "-c", place.book("rupture-signals"), "-c", place.book("rupture-repair"),
              "--no-quotes", "-o", out + "/")
    found = collections.defaultdict(list)
    for row in csv.DictReader(open(out + "/episodes.csv")):
        numbers = lambda column: [int(at.rsplit("@", 1)[1]) for at in row[column].split("|") if at]
        found[row["session"]].append(
            (min(numbers("markers")), max(numbers("markers") + numbers("responses")), row["outcome"]))
    return found


def match(first, second):
    """Pairs of outcomes of episodes that overlap, one to one, the largest overlap first."""
    overlaps = sorted(
        (max(a[0], b[0]) - min(a[1], b[1]), i, j) for i, a in enumerate(first)
        for j, b in enumerate(second) if min(a[1], b[1]) >= max(a[0], b[0]))
    used, pairs = (set(), set()), []
    for _, i, j in overlaps:
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            pairs.append((first[i][2], second[j][2]))
    return pairs


def line(name, reference, coder, sessions):
    by = {session: [(match(reference[session], coder.get(session, [])), len(reference[session]),
                     len(coder.get(session, [])))] for session in sessions}
    total = lambda items, part: sum(item[part] for item in items)
    found = lambda items: sum(len(item[0]) for item in items)
    outcomes = lambda items: [pair for item in items for pair in item[0] if "censored" not in pair]
    everything = [item for items in by.values() for item in items]
    same = outcomes(everything)
    return [
        name, len(by), total(everything, 1), total(everything, 2), found(everything),
        figure(*jackknife(lambda items: found(items) / total(items, 2), by), least=0),
        figure(*jackknife(lambda items: found(items) / total(items, 1), by), least=0),
        figure(*jackknife(
            lambda items: 2 * found(items) / (total(items, 1) + total(items, 2)), by), least=0),
        figure(*jackknife(lambda items: kappa(outcomes(items)), by)), len(same)]


def measure(place):
    folder = place.data + "/sessions"
    first = {**read(folder + "/codes-A"), **read(folder + "/codes-C")}
    second = read(folder + "/codes-B")
    rules = coded(place)
    unread = set(open(folder + "/report-part.txt").read().split())
    both = sorted(set(read(folder + "/codes-A")) & set(second))
    return {"episodes": table(
        ["who", "sessions", "reader's episodes", "others", "matched", "precision", "recall", "F1",
         "kappa of outcomes", "outcomes"],
        [line("rules, fourteen not read", first, rules, sorted(set(first) & unread)),
         line("rules, 35 read", first, rules, sorted(set(first) - unread)),
         line("second reader, sessions read twice", first, second, both)])}
