// The table of leads. Rows are kept by lead, so that a refresh moves neither focus nor selection.

import { byId, element, time } from "./dom.js";
import { BANDS, PHASES, ROLES, TIMELINES, ago, nameOf, said } from "./words.js";

const rows = byId("rows");
const made = new Map();

/** One lead's key: an id is unique within its site. */
export const keyOf = (stored) => `${stored.site}/${stored.id}`;

/** Shows these leads in this order. */
export function show(all) {
  const keys = new Set(all.map(keyOf));
  for (const [key, row] of made) {
    if (!keys.has(key)) {
      row.remove();
      made.delete(key);
    }
  }
  let before = rows.firstElementChild;
  for (const stored of all) {
    const key = keyOf(stored);
    const row = made.get(key) ?? rowOf(stored, key);
    if (row === before) before = before.nextElementSibling;
    else rows.insertBefore(row, before);
    row.querySelector(".when time").textContent = ago(stored.receivedAt);
  }
  // One row is reached with Tab, the others with the arrows.
  if (!rows.querySelector('.open[tabindex="0"]')) rows.querySelector(".open")?.setAttribute("tabindex", "0");
}

/** Marks the row whose lead is open. */
export function select(key) {
  for (const [other, row] of made) {
    row.querySelector(".open").setAttribute("aria-expanded", String(other === key));
    row.toggleAttribute("data-selected", other === key);
  }
  if (made.has(key)) reach(made.get(key));
}

/** Puts the focus on a lead's row. */
export const focus = (key) => made.get(key)?.querySelector(".open").focus();

/** The key of the lead so many rows on from the focused or selected one. */
export function neighbour(step) {
  const here = document.activeElement?.closest?.(".row[data-key]") ?? rows.querySelector("[data-selected]");
  const order = [...rows.children];
  const at = here ? order.indexOf(here) + step : step > 0 ? 0 : order.length - 1;
  return order[Math.max(0, Math.min(at, order.length - 1))]?.dataset.key;
}

function reach(row) {
  rows.querySelectorAll('.open[tabindex="0"]').forEach((other) => other.setAttribute("tabindex", "-1"));
  row.querySelector(".open").setAttribute("tabindex", "0");
}

function rowOf(stored, key) {
  const { contact, tags } = stored.lead;
  const open = element("button", "open", nameOf(stored.lead));
  open.type = "button";
  open.tabIndex = -1;
  open.setAttribute("aria-expanded", "false");
  open.setAttribute("aria-controls", "detail");
  open.addEventListener("focus", () => reach(row));
  const company = contact.company || stored.lead.account?.key;
  const row = element(
    "tr",
    "row",
    cell("who", open, company ? element("span", "company", company) : null),
    cell("stage", tags?.stage ? phase(tags.stage.phase) : null),
    cell("role", said(ROLES, tags?.role?.role)),
    cell("heat", tags?.temperature ? badge(tags.temperature) : null),
    cell("time", said(TIMELINES, tags?.timeline)),
    cell("when", time(stored.receivedAt, ago(stored.receivedAt))),
  );
  row.setAttribute("role", "row");
  row.dataset.key = key;
  made.set(key, row);
  return row;
}

function cell(name, ...children) {
  const made = element("td", name, ...children);
  made.setAttribute("role", "cell");
  return made;
}

/** A phase with a mark of how far along it is. */
export function phase(word) {
  const made = element("span", "phase", said(PHASES, word));
  made.dataset.phase = word;
  return made;
}

/** A temperature as a word and a number. */
export function badge({ band, score }) {
  const made = element("span", "badge", said(BANDS, band), element("b", "", String(score)));
  made.dataset.band = band;
  return made;
}
