// Keys, decisions without loading the page anew, and the selection for a new code. Without this
// script the page does all the same by its forms.
"use strict";
(() => {
  const cards = () => Array.from(document.querySelectorAll(".card"));
  const current = () => document.activeElement && document.activeElement.closest(".card");

  function show(card) {
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "center" });
  }

  function step(by) {
    const all = cards();
    const here = current();
    let index = here ? all.indexOf(here) + by : -1;
    if (!here) {
      index = all.findIndex((card) => card.getBoundingClientRect().top > 80);
      if (by < 0) index -= 1;
    }
    if (all[index]) return show(all[index]);
    const further = document.querySelector(`a[rel=${by > 0 ? "next" : "previous"}]`);
    if (!further) return;
    sessionStorage.setItem("step", String(by));
    location.assign(further.href);
  }

  function say(text) {
    const progress = document.getElementById("progress");
    if (progress) progress.textContent = text;
  }

  async function decide(form, button) {
    const card = button.closest(".card");
    const body = new URLSearchParams(new FormData(form, button));
    try {
      const response = await fetch(form.action, {
        method: "POST", body, headers: { "X-Rapport-Part": "1" },
      });
      if (!response.ok) throw new Error(String(response.status));
      const part = new DOMParser().parseFromString(await response.text(), "text/html");
      const fresh = part.querySelector(".card");
      if (fresh) {
        // The letter by which the card stands in the words stays as it is on this page.
        fresh.querySelector(".letter").textContent = card.querySelector(".letter").textContent;
        card.replaceWith(fresh);
        fresh.focus({ preventScroll: true });
      } else {
        location.reload();
      }
      say(response.headers.get("X-Rapport-Progress") || "");
    } catch (error) {
      say("Not saved (" + error.message + "). Load the page anew.");
    }
  }

  document.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (event.target.id !== "decide" || !button || !button.closest(".card")) return;
    event.preventDefault();
    decide(event.target, button);
  });

  function press(selector) {
    const card = current();
    const button = card && card.querySelector(selector);
    if (button) button.click();
    return Boolean(button);
  }

  // The text of an utterance as the study has it: without the letters that stand beside codes.
  function plain(node) {
    const copy = node.cloneNode(true);
    copy.querySelectorAll("sup.ref").forEach((letter) => letter.remove());
    return copy.textContent;
  }

  function selected() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const node = range.startContainer;
    const words = (node.nodeType === 1 ? node : node.parentElement).closest(".words");
    if (!words || !words.contains(range.endContainer)) return null;
    const before = document.createRange();
    before.setStart(words, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const chosen = plain(range.cloneContents());
    const spaces = chosen.length - chosen.trimStart().length;
    const ahead = plain(before.cloneContents()) + chosen.slice(0, spaces);
    return { words, start: new TextEncoder().encode(ahead).length, quote: chosen.trim() };
  }

  function add(link) {
    const found = selected();
    const row = link ? link.closest(".u") : found && found.words.closest(".u");
    const target = link || (row && row.querySelector(".add"));
    if (!target) return false;
    const url = new URL(target.href);
    if (found && row && row.contains(found.words)) {
      url.searchParams.set("quote", found.quote);
      url.searchParams.set("start", String(found.start));
    }
    location.assign(url);
    return true;
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.add");
    if (link && selected() && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      add(link);
    }
  });

  // What stands beside the code in focus, or beside the utterance that was last looked at.
  function go(selector) {
    const row = current()?.closest(".u") || document.querySelector(".u:target");
    row?.querySelector(selector)?.click();
  }

  function help() {
    const list = document.getElementById("keys");
    if (!list) return;
    list.open = !list.open;
    list.querySelector("summary").focus();
  }

  // Single keys can be switched off: speech input and some keyboards press them by chance.
  const off = "keys-off";
  const list = document.getElementById("keys");
  if (list) {
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.checked = !localStorage.getItem(off);
    box.addEventListener("change", () => {
      if (box.checked) localStorage.removeItem(off);
      else localStorage.setItem(off, "1");
    });
    label.append(box, " Single keys work");
    list.append(label);
  }

  const keys = {
    j: () => step(1),
    k: () => step(-1),
    a: () => press("button[name=accept], button[value=present]"),
    r: () => press("button[name=reject], button[value=absent]"),
    u: () => press("button[name=undo]") || document.querySelector("#decide > button")?.click(),
    m: () => press("a.more"),
    x: () => press("input[name=except]"),
    c: () => add(null) || go(".add"),
    w: () => go(".why-not"),
    "/": () => document.querySelector(".filters select")?.focus(),
    "?": () => help(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || localStorage.getItem(off)) return;
    if (event.target.closest("input[type=text], textarea, select")) return;
    const action = keys[event.key];
    const control = document.querySelector(
      '.drawn [aria-keyshortcuts="' + CSS.escape(event.key) + '"]');
    if (control) {
      event.preventDefault();
      control.click();
    } else if (action && document.querySelector("#decide, .difference")) {
      event.preventDefault();
      action();
    }
  });

  // On the page that adds a code: the list shrinks while one types, Enter takes its first code, and
  // the digits take those used last.
  const find = document.querySelector("#find input[name=find]");
  const choices = () =>
    Array.from(document.querySelectorAll(".chooser:not(.recent) button[name=code]"));
  if (find) {
    find.focus();
    find.addEventListener("input", () => {
      const wanted = find.value.trim().toLowerCase();
      for (const button of choices()) {
        const text = (button.textContent + " " + button.value).toLowerCase();
        button.hidden = !text.includes(wanted);
      }
      for (const group of document.querySelectorAll(".chooser:not(.recent)")) {
        group.hidden = !group.querySelector("button:not([hidden])");
      }
    });
    find.form.addEventListener("submit", (event) => {
      const first = choices().find((button) => !button.hidden);
      if (!first || !find.value.trim()) return;
      event.preventDefault();
      first.click();
    });
    document.addEventListener("keydown", (event) => {
      if (!/^[1-9]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
      const isTyping = event.target.closest("input[type=text], textarea");
      if (isTyping && (event.target !== find || find.value)) return;
      const button = document.querySelector(`.recent button[aria-keyshortcuts="${event.key}"]`);
      if (!button) return;
      event.preventDefault();
      button.click();
    });
  }

  // A link may name a place in a part of the transcript that isn't on this page.
  function arrive() {
    if (!document.getElementById("decide")) return;
    const hash = decodeURIComponent(location.hash.slice(1));
    const place = hash && document.getElementById(hash);
    if (place && place.classList.contains("card")) place.focus({ preventScroll: true });
    const [, utterance, code] = hash.match(/^(?:u(\d+)|c-(.+))$/) || [];
    if (!place && (utterance || code)) {
      const query = new URLSearchParams(utterance ? { u: utterance } : { at: code });
      location.replace(location.pathname + "?" + query);
    }
  }
  arrive();
  addEventListener("hashchange", arrive);

  // The key that led to this part of the transcript goes on in it.
  const came = sessionStorage.getItem("step");
  sessionStorage.removeItem("step");
  if (came && cards().length) show(cards().at(came === "1" ? 0 : -1));
})();
