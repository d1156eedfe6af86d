// What is wrong with this page for those who can't use it by sight and mouse: a list of sentences.
const wrong = [];
const place = (element) => {
  const id = element.id ? "#" + element.id : "";
  const names = element.getAttribute("class");
  return element.tagName.toLowerCase() + id + (names ? "." + names.trim().split(/\s+/).join(".") : "");
};
const isShown = (element) =>
  element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });

// Names.
const name = (control) => {
  const by = (control.getAttribute("aria-labelledby") || "").split(/\s+/).filter(Boolean)
    .map((id) => document.getElementById(id)?.textContent || "").join(" ");
  const labels = Array.from(control.labels || []).map((label) => label.textContent).join(" ");
  return (control.getAttribute("aria-label") || by || labels).trim();
};
for (const control of document.querySelectorAll("input:not([type=hidden]), select, textarea")) {
  if (!name(control)) wrong.push(`${place(control)} [${control.name}] has no label`);
}
for (const control of document.querySelectorAll("a[href], button, summary")) {
  const inside = control.textContent.trim()
    || control.querySelector("svg title, img[alt]:not([alt=''])");
  if (!name(control) && !inside) wrong.push(`${place(control)} has no name`);
}
for (const group of document.querySelectorAll("fieldset")) {
  if (!group.querySelector("legend")?.textContent.trim()) wrong.push(`${place(group)} has no legend`);
}
for (const table of document.querySelectorAll("table")) {
  if (!table.caption && !name(table)) wrong.push(`${place(table)} has no caption`);
  for (const head of table.querySelectorAll("th")) {
    if (!head.scope) wrong.push(`${place(table)} has a head without a scope`);
  }
}
for (const picture of document.querySelectorAll("img, svg[role=img]")) {
  if (!picture.alt && !name(picture) && !picture.querySelector("title")) {
    wrong.push(`${place(picture)} has no words`);
  }
}
for (const region of document.querySelectorAll("nav, section[aria-labelledby], [role=region]")) {
  if (!name(region)) wrong.push(`${place(region)} has no name`);
}

// Structure.
if (!document.documentElement.lang) wrong.push("the page has no language");
if (!document.title.trim()) wrong.push("the page has no title");
if (document.querySelectorAll("main").length !== 1) wrong.push("the page hasn't one main part");
const headings = Array.from(document.querySelectorAll("h1, h2, h3, h4, h5, h6"));
const levels = headings.map((heading) => Number(heading.tagName[1]));
if (levels.filter((level) => level === 1).length !== 1) wrong.push("the page hasn't one h1");
levels.forEach((level, at) => {
  if (level > (at ? levels[at - 1] : 0) + 1) {
    wrong.push(`a level is left out before ${place(headings[at])}`);
  }
  if (!headings[at].textContent.trim()) wrong.push(`${place(headings[at])} is empty`);
});
const ids = Array.from(document.querySelectorAll("[id]")).map((element) => element.id);
for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) {
  wrong.push(`the id ${id} is there twice`);
}
for (const link of document.querySelectorAll("a[href^='#']")) {
  const target = decodeURIComponent(link.hash.slice(1));
  if (!document.getElementById(target)) wrong.push(`a link leads to ${link.hash}, which isn't there`);
}
for (const attribute of ["aria-labelledby", "aria-describedby", "aria-controls", "for", "form"]) {
  for (const element of document.querySelectorAll(`[${attribute}]`)) {
    for (const id of element.getAttribute(attribute).split(/\s+/)) {
      if (!document.getElementById(id)) wrong.push(`${place(element)}: ${attribute} ${id} isn't there`);
    }
  }
}

// Contrast.
const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const parsed = new Map();
const colour = (text) => {
  if (!parsed.has(text)) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    parsed.set(text, [red, green, blue, alpha / 255]);
  }
  return parsed.get(text);
};
const over = (top, below) =>
  [0, 1, 2].map((part) => top[part] * top[3] + below[part] * (1 - top[3])).concat(1);
const ground = (element) => {
  const layers = [];
  for (let at = element; at; at = at.parentElement) {
    layers.push(colour(getComputedStyle(at).backgroundColor));
    if (layers.at(-1)[3] === 1) break;
  }
  // What lies under all: the page in the theme's own colour.
  const canvasColour = colour("Canvas");
  return layers.reverse().reduce((below, layer) => over(layer, below), [...canvasColour.slice(0, 3), 1]);
};
const light = (rgb) => {
  const [red, green, blue] = rgb.slice(0, 3).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (a, b) => {
  const [high, low] = [light(a), light(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};
const seen = new Set();
const judge = (element, what) => {
  const back = ground(element);
  const front = over(colour(getComputedStyle(element).color), back);
  const ratio = contrast(front, back);
  const words = `${what} of ${place(element)} has a contrast of ${ratio.toFixed(2)}`;
  if (ratio < 4.5 && !seen.has(words)) wrong.push(words);
  seen.add(words);
};
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement;
  if (!walker.currentNode.data.trim() || element.closest("script, style, noscript, option")) continue;
  if (!isShown(element) || element.closest("svg") || element.closest(":disabled")) continue;
  judge(element, "the text");
}
for (const control of document.querySelectorAll("input:not([type=hidden]), select, textarea")) {
  if (isShown(control) && !control.disabled) judge(control, "what is typed");
}

// Nothing sticks out at the side.
const page = document.documentElement;
if (page.scrollWidth > page.clientWidth) {
  wrong.push(`the page is ${page.scrollWidth} wide in a window of ${page.clientWidth}`);
}
return wrong;
