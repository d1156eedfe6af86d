"""What all parts of the measurement share: places, figures as text, intervals, the pages' figures."""
import collections
import csv
import datetime
import json
import math
import os
import re

Place = collections.namedtuple("Place", "root data temporary run book")
BOOKS = (
    "rupture-signals", "rupture-repair", "alliance-building", "group-cohesion", "mi-behaviours",
    "cbt-pain-delivery", "facilitative-skills", "responsiveness")
# t(.975, n) for n = 1 ... 30, then every tenth is close enough.
T = (12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
     2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
     2.052, 2.048, 2.045, 2.042)


def short(value):
    if value is None or value != value:
        return "not defined"
    text = f"{abs(value):.2f}"
    return ("−" if value < 0 and text != "0.00" else "") + text.removeprefix("0")


def figure(value, low=None, high=None, least=-1.0, most=1.0):
    if value is None or low is None or high is None:
        return short(value)
    return f"{short(value)} ({short(max(low, least))} to {short(min(high, most))})"


def table(head, rows):
    return ["| " + " | ".join(str(cell) for cell in row) + " |" for row in [head]] + [
        "|" + "---|" * len(head)] + ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]


def jackknife(statistic, by_session):
    """The statistic of all sessions and its interval, leaving one session out at a time."""
    keys = sorted(by_session)
    rows = lambda left_out: [row for key in keys if key != left_out for row in by_session[key]]
    value = statistic(rows(None))
    parts = [statistic(rows(key)) for key in keys]
    if any(part is None or part != part for part in parts + [value]):
        return value, None, None
    mean = sum(parts) / len(parts)
    n = len(parts)
    error = math.sqrt((n - 1) / n * sum((part - mean) ** 2 for part in parts))
    t = T[n - 2] if n - 2 < len(T) else 2.01
    return value, value - t * error, value + t * error


def f1s(pairs, classes=None):
    """F1 of each class of pairs (reference, coder)."""
    classes = classes or sorted({a for a, _ in pairs})
    result = {}
    for name in classes:
        both = sum(a == b == name for a, b in pairs)
        either = sum(a == name for a, _ in pairs) + sum(b == name for _, b in pairs)
        result[name] = 2 * both / either if either else float("nan")
    return result


def macro(pairs):
    values = f1s(pairs)
    return sum(values.values()) / len(values) if values else float("nan")


def kappa(pairs):
    n = len(pairs)
    if not n:
        return float("nan")
    first = collections.Counter(a for a, _ in pairs)
    second = collections.Counter(b for _, b in pairs)
    agreed = sum(a == b for a, b in pairs) / n
    chance = sum(first[name] * second[name] for name in first) / n / n
    return (agreed - chance) / (1 - chance) if chance < 1 else float("nan")


def agree(place, *arguments):
    path = os.path.join(place.temporary, "agree.json")
    place.run("agree", *arguments, "--format", "json", "-o", path)
    return json.load(open(path))


def cell(rows, name, statistic, **where):
    for row in rows:
        if row["name"] == name and row["statistic"] == statistic and all(
                row[key] == value for key, value in where.items()):
            return row
    return None


def shown(row, least=0.0):
    return figure(row["value"], row["low"], row["high"], least) if row else ""


def codings(path):
    found = collections.defaultdict(dict)
    for row in csv.DictReader(open(path)):
        found[row["session"], row["utterance"]][row["code"]] = row["main"]
    return found


def save(place, codebook, part, rows, data):
    """The figures of a codebook for its page: of codes and families, rounded, one a line."""
    folder = os.path.join(place.root, "docs/reference/codebooks/agreement")
    os.makedirs(folder, exist_ok=True)
    lines = []
    for row in rows:
        if row["codebook"] != codebook or row["level"] != "utterance" or row["comparison"] != "coder" \
                or row["scope"] not in ("code", "family") or row["units"] == 0 \
                or row["statistic"] not in ("precision", "recall", "f1", "kappa"):
            continue
        keys = ["name", "scope", "codebook", "statistic", "value", "low", "high"]
        if row["statistic"] == "f1":
            keys += ["both", "reference_only", "coder_only", "reference_kind", "state"]
        rounded = {key: round(row[key], 5) if isinstance(row[key], float) else row[key] for key in keys}
        lines.append(json.dumps({key: value for key, value in rounded.items() if value is not None}))
    path = os.path.join(folder, f"{codebook}.{part}")
    open(path + ".json", "w").write("[\n" + ",\n".join(lines) + "\n]\n")
    open(path + ".txt", "w").write(f"{data}, {versions(place)[codebook]}, {today()}\n")


def today():
    return datetime.date.today().isoformat()


def versions(place):
    """`mi-behaviours` to `version 0.1.0 (e99f93c31105)`."""
    found = {}
    for name in BOOKS:
        match = re.search(r"^\S+ (\S+) \((\w+)\)", place.run("check", place.book(name)), re.M)
        found[name] = f"version {match[1]} ({match[2]})"
    return found


def release(place):
    return [f"Measured on {today()} with `rapport {place.run('--version').strip()}`.", ""] + table(
        ["codebook", "version and fingerprint"], list(versions(place).items()))


def examples(place):
    rows = []
    for name in BOOKS:
        match = re.search(
            r"(\d+) codes, (\d+) rules, (\d+) examples, (.*)", place.run("check", place.book(name)))
        rows.append([name, match[1], match[2], match[3], match[4]])
    total = [sum(int(row[column]) for row in rows) for column in (1, 2, 3)]
    return table(["codebook", "codes", "rules", "examples", "as written"], rows + [["all", *total, ""]])
