// `<frontdesk-memory>`: shows visitors what this site remembers of them, and lets them erase it and switch it off.

import { takeAll, whenForgotten } from "./undo.js";
import { textsFor } from "./texts.js";
import { visitsOf } from "./visits.js";

function make(tag, classes, ...children) {
  const element = document.createElement(tag);
  if (classes) element.className = classes;
  element.append(...children);
  return element;
}

/** Words with what stands in their gap, which may run in the other direction. */
function filled(text, what) {
  const [before, after] = text.split("{}");
  return after === undefined ? [text] : [before, make("bdi", "", what), after];
}

/** The day in words. Browsers do not know the order of the Persian calendar's parts. */
function dayOf(format, at) {
  if (format.resolvedOptions().calendar !== "persian") return format.format(at);
  const parts = format.formatToParts(at);
  return ["weekday", "day", "month", "year"].map((type) => parts.find((part) => part.type === type).value).join(" ");
}

export async function show({ host, root, site, journey, locale, memoryOf }) {
  await styled(root, new URL("frontdesk_memory.css", import.meta.url).href);
  const { texts, language, dates } = textsFor(locale);
  const day = new Intl.DateTimeFormat(dates, { dateStyle: "full" });
  const clock = new Intl.DateTimeFormat(dates, { timeStyle: "short" });
  const { memory = "off", askFirst, keepDays = 90 } = site.privacy || {};
  const isRefused = navigator.globalPrivacyControl || navigator.doNotTrack === "1";
  const opened = new Map();
  let putBack = null;
  let endUndo = null;

  const why = make("p", "why");
  const remember = make("input");
  remember.type = "checkbox";
  remember.setAttribute("role", "switch");
  const label = make("label", "switch", make("span", "", texts.remember), remember);
  const visits = make("div", "visits");
  const nothing = make("p", "nothing", texts.nothing);
  const drafts = make("p", "fact", texts.drafts);
  const erase = make("button", "button", texts.erase);
  const undo = make("button", "button", texts.undo);
  const status = make("p", "status");
  erase.type = undo.type = "button";
  status.setAttribute("role", "status");

  const head = make("div", "head", make("h2", "title", texts.title), why);
  const notes = make("div", "facts", make("p", "fact", texts.never), make("p", "fact", texts.sent), drafts);
  const actions = make("div", "actions", erase, undo, status);
  const panel = make("div", "panel", head, label, visits, nothing, notes, actions);
  const base = make("div", "base", panel);
  const theme = site.theme || {};
  base.lang = language;
  base.dir = language === "fa" ? "rtl" : "ltr";
  base.dataset.preset = host.getAttribute("preset") || theme.preset || "quiet";
  base.dataset.scheme = host.getAttribute("scheme") || theme.scheme || "auto";
  base.setAttribute("part", "base");

  function render() {
    const known = journey.signals();
    const isOn = memoryOf(site) !== "off";
    const isOurs = memory !== "off" && !isRefused;
    why.replaceChildren(...reason(isOn, isOurs), isOn || !known.length ? "" : ` ${texts.here}`);
    label.hidden = !isOurs;
    remember.checked = isOn;
    visits.replaceChildren(...visitsOf(known, texts).map(visit));
    visits.hidden = erase.hidden = !known.length;
    nothing.hidden = known.length > 0 || !isOn;
    drafts.hidden = !isOn || memory === "link";
    undo.hidden = !putBack;
  }

  function reason(isOn, isOurs) {
    if (!isOurs) return [memory === "off" ? texts.off : texts.refused];
    if (!isOn) return [askFirst ? texts.ask : texts.stopped];
    const days = new Intl.NumberFormat(dates, { style: "unit", unit: "day", unitDisplay: "long" });
    return filled(texts[memory] || "", days.format(keepDays));
  }

  function visit({ at, deeds }, place) {
    const list = make("ul", "deeds", ...deeds.map(deed));
    const details = make("details", "visit", make("summary", "when", dayOf(day, at)), list);
    details.open = opened.get(at) ?? place === 0;
    details.addEventListener("toggle", () => opened.set(at, details.open));
    return details;
  }

  function deed({ at, text, what }) {
    const time = make("time", "", clock.format(at));
    time.dateTime = new Date(at).toISOString();
    return make("li", "deed", time, make("span", "", ...filled(text, what)));
  }

  function offerUndo(back) {
    if (endUndo) endUndo();
    putBack = back;
    endUndo = back && whenForgotten(undo, () => offerUndo(null));
    render();
  }

  erase.addEventListener("click", () => {
    offerUndo(takeAll(journey));
    status.textContent = texts.erased;
    undo.focus();
  });
  undo.addEventListener("click", () => {
    putBack();
    offerUndo(null);
    status.textContent = texts.restored;
    erase.focus();
  });
  remember.addEventListener("change", () => window.frontdesk.consent(remember.checked, true));

  // Until the tag is taken out, or shows itself anew.
  const types = ["frontdesk-signal", "frontdesk-memory"];
  const again = () => {
    if (base.isConnected) return render();
    for (const type of types) document.removeEventListener(type, again);
  };
  for (const type of types) document.addEventListener(type, again);

  root.querySelectorAll(".base, slot").forEach((old) => old.remove());
  root.append(base);
  render();
}

/** Adds the panel's own sheet, and waits until everything has its look. */
async function styled(root, href) {
  const links = [...root.querySelectorAll('link[rel="stylesheet"]')];
  if (!links.some((link) => link.href === href)) {
    const link = make("link");
    link.rel = "stylesheet";
    link.href = href;
    // Moved, a sheet would load again.
    links[links.length - 1].after(link);
    links.push(link);
  }
  const waiting = links.filter((link) => !link.sheet);
  await Promise.all(
    waiting.map((link) => new Promise((resolve) => (link.onload = link.onerror = resolve))),
  );
}
