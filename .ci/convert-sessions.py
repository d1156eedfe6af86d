#!/usr/bin/env python3
"""Writes corpora-sample from the invented sessions in $RAPPORT_DATA/sessions.

usage: RAPPORT_DATA=DATA .ci/convert-sessions.py [OUT]     (OUT is corpora-sample where left out)

The eleven sessions that readers coded (pain-, gen-, group-) and the twelve in sample/ become plain
text in three styles, XML and TEI in turn; the readings become CSV. Nothing is added and no word changed.
"""
import csv
import glob
import json
import os
import re
import sys
from xml.sax.saxutils import escape, quoteattr

data = os.path.join(os.environ["RAPPORT_DATA"], "sessions")
out = sys.argv[1] if len(sys.argv) > 1 else "corpora-sample"
paths = sorted(
    p for kind in ("pain-", "gen-", "group-") for p in glob.glob(os.path.join(data, kind + "*.json"))
) + sorted(glob.glob(os.path.join(data, "sample", "*.json")))


def people(session):
    therapists = session.get("leaders") or [session["therapist"]]
    return therapists, session.get("members") or session["clients"]


def text(session, style):
    therapists, clients = people(session)
    short = {}
    if session["format"] == "individual":
        short = {therapists[0]: ("T", "THERAPIST")[style == 1], clients[0]: ("C", "CLIENT")[style == 1]}
    lines = []
    for u in session["utterances"]:
        label = short.get(u["speaker"], u["speaker"])
        said = " ".join(u["text"].split())
        if style == 0:
            lines.append(f"[{u['start']}] {label}: {said}")
        elif style == 1:
            lines += [f"{label}: {said}", ""]
        else:
            lines += [f"{label} ({u['start']}): {said}", ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def seconds(stamp):
    h, m, s = stamp.split(":")
    return int(h) * 3600 + int(m) * 60 + float(s)


def xml(session):
    rows = [
        f"  <turn n={quoteattr(str(u['n']))} speaker={quoteattr(u['speaker'])} "
        f"start=\"{seconds(u['start']):g}\">{escape(u['text'])}</turn>"
        for u in session["utterances"]
    ]
    therapists, clients = people(session)
    client = "member" if session["format"] == "group" else "client"
    who = [f"    <person id={quoteattr(p)} role=\"therapist\"/>" for p in therapists]
    who += [f"    <person id={quoteattr(p)} role=\"{client}\"/>" for p in clients]
    return "\n".join(
        ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", f"<transcript id={quoteattr(session['session'])}>",
         "  <people>", *who, "  </people>", *rows, "</transcript>", ""])


def tei_text(said):
    pieces = []
    for piece in re.split(r"(\[[^\]]*\])", said):
        pause = re.fullmatch(r"\[pause (\d+)s\]", piece)
        if pause:
            pieces.append(f"<pause dur=\"PT{pause[1]}S\"/>")
        elif re.fullmatch(r"\[(laughs|laughter|chuckles|sighs|sigh|crying|cries)\]", piece):
            pieces.append(f"<vocal><desc>{piece[1:-1]}</desc></vocal>")
        elif re.fullmatch(r"\[[^\]]*\]", piece) and not piece[1:-1].isupper():
            pieces.append(f"<incident><desc>{escape(piece[1:-1])}</desc></incident>")
        else:
            pieces.append(escape(piece))
    return "".join(pieces)


def tei(session):
    therapists, clients = people(session)
    client = "member" if session["format"] == "group" else "client"
    who = [f"        <person xml:id={quoteattr(p)} role=\"therapist\"/>" for p in therapists]
    who += [f"        <person xml:id={quoteattr(p)} role=\"{client}\"/>" for p in clients]
    when = [f"      <when xml:id=\"w{u['n']}\" interval=\"{seconds(u['start']):g}\" since=\"#w\"/>"
            for u in session["utterances"]]
    rows = [
        f"      <u who={quoteattr('#' + u['speaker'])} start=\"#w{u['n']}\">"
        f"{tei_text(u['text'])}</u>" for u in session["utterances"]
    ]
    return "\n".join([
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        f"<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:id={quoteattr(session['session'])}>",
        "  <teiHeader>", "    <fileDesc>",
        f"      <titleStmt><title>{escape(session['session'])}</title></titleStmt>",
        "      <publicationStmt><p>Invented for this project; no real person is in it.</p></publicationStmt>",
        "      <sourceDesc><p>Written, not recorded.</p></sourceDesc>", "    </fileDesc>",
        "    <profileDesc>", "      <particDesc><listPerson>", *who,
        "      </listPerson></particDesc>", "    </profileDesc>", "  </teiHeader>", "  <text>",
        "    <timeline unit=\"s\" origin=\"#w\">", "      <when xml:id=\"w\"/>", *when, "    </timeline>",
        "    <body>", *rows, "    </body>", "  </text>", "</TEI>", ""])


def write(path, content):
    path = os.path.join(out, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(content)


def table(name, head, rows):
    with open(os.path.join(out, name), "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(head)
        writer.writerows(rows)


manifest = []
for number, path in enumerate(paths):
    session = json.load(open(path, encoding="utf-8"))
    name = session["session"]
    therapists, clients = people(session)
    group = session["format"] == "group"
    kind = ("text", "xml", "tei")[number % 3]
    if kind == "text":
        style = 0 if group else number // 3 % 3
        write(f"text/{name}.txt", text(session, style))
    else:
        write(f"{kind}/{name}.xml", xml(session) if kind == "xml" else tei(session))
    roles = ""
    if kind == "text":
        if group:
            roles = ";".join([f"{p}=therapist" for p in therapists] + [f"{p}=member" for p in clients])
        else:
            roles = ("THERAPIST=therapist;CLIENT=client" if style == 1 else "T=therapist;C=client")
    minutes = round(seconds(session["utterances"][-1]["start"]) / 60)
    manifest.append([
        name, f"{kind}/{name}.{'txt' if kind == 'text' else 'xml'}", "|".join(therapists), "|".join(clients),
        f"{therapists[0]}-group" if group else "", session.get("number", ""), "", minutes,
        "", "|".join(clients) if group else "", "en", roles])
table("sessions.csv", ["session", "file", "therapists", "clients", "group", "number", "date", "minutes",
                       "modality", "present", "language", "roles"], manifest)

for rater in "AB":
    codes, episodes = [], []
    for path in sorted(glob.glob(os.path.join(data, f"codes-{rater}", "*.json"))):
        reading = json.load(open(path, encoding="utf-8"))
        for n, names in sorted(reading["codes"].items(), key=lambda item: int(item[0])):
            codes += [[reading["session"], n, code, f"reader-{rater.lower()}", "model"] for code in names]
        for number, episode in enumerate(reading.get("episodes", []), 1):
            episodes.append([
                reading["session"], number, episode["start"], "|".join(map(str, episode["markers"])),
                "|".join(map(str, episode["responses"])), episode["outcome"].lower(),
                f"reader-{rater.lower()}", "model"])
    name = f"codings-reader-{rater.lower()}"
    table(f"{name}.csv", ["session", "utterance", "code", "rater", "kind"], codes)
    table(f"{name}-episodes.csv",
          ["session", "episode", "first_utterance", "markers", "responses", "outcome", "rater", "kind"], episodes)
print(len(paths), "sessions in", out)
