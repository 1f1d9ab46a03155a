// Making elements. Everything a visitor wrote goes in as text, never as markup.

/** An element with a class and children; children that are null are left out. */
export function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** The element with this id. */
export const byId = (id) => document.getElementById(id);

/** A link, if its address is one that may be followed. */
export function link(address, text) {
  if (!/^(https?:\/\/|mailto:|tel:)/i.test(address)) return document.createTextNode(text);
  const made = element("a", "link", text);
  made.href = address;
  if (/^http/i.test(address)) {
    made.target = "_blank";
    made.rel = "noopener noreferrer";
  }
  return made;
}

/** A link to another view of this page. */
export function wayTo(view, filters, text, kind = "link") {
  const made = element("a", kind, text);
  made.href = `${location.pathname}#${view}?${new URLSearchParams(filters)}`;
  return made;
}

/** A point in time: short in the text, whole in the tooltip and for machines. */
export function time(text, shown) {
  const made = element("time", "", shown);
  made.dateTime = text;
  made.title = new Date(text).toLocaleString(undefined, { dateStyle: "full", timeStyle: "medium" });
  return made;
}

/** A button. */
export function button(text, press, kind = "") {
  const made = element("button", `button ${kind}`, text);
  made.type = "button";
  made.addEventListener("click", press);
  return made;
}

/** A part of the pane under a heading; nothing where all of it is missing. */
export function section(title, ...children) {
  const filled = children.filter(Boolean);
  return filled.length ? element("section", "section", element("h3", "", title), ...filled) : null;
}

/** Labels with their values; those without a value are left out. */
export function pairs(all, kind = "") {
  const shown = all.filter(([, value]) => value);
  if (!shown.length) return null;
  const pair = ([label, value]) => element("div", "", element("dt", "", label), element("dd", "", value));
  return element("dl", `pairs ${kind}`, ...shown.map(pair));
}

/** Says it to those who listen to the page. */
export const say = (text) => (byId("said").textContent = text);
