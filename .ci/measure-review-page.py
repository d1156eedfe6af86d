#!/usr/bin/env python3
"""Measures the review page on one long session: how soon it can be read, how soon a decision is kept.

usage: .ci/measure-review-page.py [RAPPORT]
       (RAPPORT is .build/release/rapport where left out)

The session is made of the invented sentences of corpora-sample, shuffled with a fixed seed, and coded
with every shipped codebook. Prints a Markdown table, as in docs/explanation/speed.md. What a browser
shows is measured where chromedriver is installed. Needs nothing but Python.
"""
import glob
import http.client
import json
import os
import random
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse

root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
rapport = sys.argv[1] if len(sys.argv) > 1 else os.path.join(root, ".build/release/rapport")
UTTERANCES, LOADS, DECISIONS = 3000, 10, 200


def session(folder):
    """A transcript of 3,000 utterances in which therapist and client take turns."""
    said = {"T": [], "C": []}
    for path in sorted(glob.glob(os.path.join(root, "corpora-sample/text/*.txt"))):
        for line in open(path, encoding="utf-8"):
            found = re.match(r"(?:\[[\d:]+\] )?(T|C|THERAPIST|CLIENT)(?: \([\d:]+\))?: (.*)", line)
            if found:
                said[found[1][0]].append(found[2])
    shuffle = random.Random(5)
    path = os.path.join(folder, "long.txt")
    with open(path, "w", encoding="utf-8") as file:
        for number in range(UTTERANCES):
            seconds = number * 3
            clock = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
            speaker = "TC"[number % 2]
            file.write(f"[{clock}] {speaker}: {' '.join(shuffle.choices(said[speaker], k=2))}\n")
    return path


def run(*arguments):
    done = subprocess.run([rapport, *arguments], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"rapport {' '.join(arguments[:2])}: {done.stderr[:2000]}")


def study(folder):
    file = os.path.join(folder, "long.rapport")
    run("study", "init", file, "--name", "Long")
    run("study", "add", file, session(folder))
    books = sorted(glob.glob(os.path.join(root, "codebooks/*.yaml")))
    run("study", "code", file, *(part for book in books for part in ("-c", book)))
    return file


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Browser:
    """A browser without a window: one connection and a cookie."""

    def __init__(self, address):
        place = urllib.parse.urlsplit(address)
        self.origin = f"{place.scheme}://{place.netloc}"
        self.connection = http.client.HTTPConnection(place.hostname, place.port)
        self.cookie = ""
        response, _ = self.ask("GET", f"{place.path}?{place.query}")
        self.cookie = response.getheader("Set-Cookie").split(";")[0]

    def ask(self, method, target, form=None):
        headers = {"Cookie": self.cookie, "Origin": self.origin}
        body = None
        if form is not None:
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "X-Rapport-Part": "1"}
            body = urllib.parse.urlencode(form)
        self.connection.request(method, target, body, headers)
        response = self.connection.getresponse()
        return response, response.read()

    def timed(self, *request):
        begun = time.perf_counter()
        response, body = self.ask(*request)
        return (time.perf_counter() - begun) * 1000, response, body


def row(name, times):
    ordered = sorted(times)
    last = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    print(f"| {name} | {statistics.median(ordered):.0f} ms | {last:.0f} ms |", flush=True)


def decisions(browser, page):
    """Accepts and rejects codes all over the session, as the page's script does."""
    guards = {
        name: re.search(rf'name="{name}" value="([^"]*)"', page)[1] for name in ("csrf", "version")}
    keys = re.findall(r'name="accept" value="([^"]*)"', page)
    step = max(1, len(keys) // DECISIONS)
    times = []
    for number, key in enumerate(keys[::step][:DECISIONS]):
        kind = "accept" if number % 3 else "reject"
        took, response, body = browser.timed(
            "POST", "/session/long/decide", guards | {kind: key})
        if response.status != 200 or b'class="chip card' not in body:
            sys.exit(f"a decision was answered with {response.status}")
        times.append(took)
    return times


def webdriver(port, method, path, value=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    connection.request(
        method, path, None if value is None else json.dumps(value),
        {"Content-Type": "application/json"})
    answer = json.loads(connection.getresponse().read())["value"]
    if isinstance(answer, dict) and "error" in answer:
        sys.exit("chromedriver: " + answer["message"])
    return answer


READABLE = """
const done = arguments[0];
const paint = () => {
  const first = performance.getEntriesByName("first-contentful-paint")[0];
  const page = performance.getEntriesByType("navigation")[0];
  if (!first || !page.loadEventEnd) return setTimeout(paint, 20);
  done([first.startTime, page.domContentLoadedEventEnd, page.loadEventEnd]);
};
paint();
"""

DECIDE = """
const [number, done] = arguments;
const open = document.querySelectorAll(".card button[name=accept]");
const button = open[number % open.length];
const card = button.closest(".card"), begun = performance.now();
const place = card.id;
new MutationObserver((_, watching) => {
  const now = document.getElementById(place);
  if (!now || now === card) return;
  watching.disconnect();
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
}).observe(document.body, {childList: true, subtree: true});
button.click();
"""


def in_chromium(address, origin):
    port = free_port()
    driver = subprocess.Popen(
        ["chromedriver", f"--port={port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        time.sleep(2)
        options = {"args": ["--headless", "--no-sandbox", "--window-size=1280,900"]}
        opened = webdriver(port, "POST", "/session", {
            "capabilities": {"alwaysMatch": {"goog:chromeOptions": options}}})
        here = "/session/" + opened["sessionId"]
        webdriver(port, "POST", here + "/url", {"url": address})
        marks = []
        for _ in range(LOADS):
            webdriver(port, "POST", here + "/url", {"url": origin + "/session/long"})
            marks.append(webdriver(
                port, "POST", here + "/execute/async", {"script": READABLE, "args": []}))
        names = ("words in sight", "keys ready", "all loaded")
        for name, times in zip(names, zip(*marks)):
            row("Chromium: " + name, times)
        row("Chromium: from click to the new card", [
            webdriver(port, "POST", here + "/execute/async", {
                "script": DECIDE, "args": [number * 7]})
            for number in range(50)])
        webdriver(port, "DELETE", here)
    finally:
        driver.terminate()


def serving(file):
    server = subprocess.Popen(
        [rapport, "review", file, "--no-open", "--rater", "anna", "--port", str(free_port())],
        stdout=subprocess.PIPE, text=True)
    return server, server.stdout.readline().strip()


with tempfile.TemporaryDirectory() as folder:
    file = study(folder)
    server, address = serving(file)
    try:
        browser = Browser(address)
        first, _, body = browser.timed("GET", "/session/long")
        loads = [browser.timed("GET", "/session/long")[0] for _ in range(LOADS)]
        page = body.decode()
        cards = page.count('class="chip card')
        shown = page.count('class="u ')
        print(f"{UTTERANCES} utterances; on the page {shown} of them with {cards} codes, "
              f"{len(body) / 1e6:.2f} MB\n")
        print("| what | median | 95th percentile |\n|---|---|---|")
        row("server: the page, the first time", [first])
        row("server: the page, again", loads)
        row(f"server: a decision, {DECISIONS} of them", decisions(browser, page))
    finally:
        server.terminate()
    server, address = serving(file)
    try:
        origin = address.split("/open")[0]
        if subprocess.run(["which", "chromedriver"], capture_output=True).returncode == 0:
            in_chromium(address, origin)
        else:
            print("skipped: no browser")
    finally:
        server.terminate()
