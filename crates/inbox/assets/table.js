// The table of whatever is listed. Rows are kept by key, so that a refresh moves neither focus nor selection.

import { byId, element } from "./dom.js";

const rows = byId("rows");
const made = new Map();

/** Starts anew with these columns: each a class and a heading. */
export function start(kind, label, columns) {
  made.clear();
  rows.replaceChildren();
  const table = byId("table");
  table.dataset.kind = kind;
  table.setAttribute("aria-label", label);
  const heading = ([name, text]) => {
    const cell = element("th", name, text);
    cell.scope = "col";
    cell.setAttribute("role", "columnheader");
    return cell;
  };
  byId("columns").replaceChildren(...columns.map(heading));
}

/** Shows these items in this order. What `view.mark` says has changed is drawn anew. */
export function show(items, view) {
  const keys = new Set(items.map(view.keyOf));
  for (const [key, { row }] of made) {
    if (!keys.has(key)) {
      row.remove();
      made.delete(key);
    }
  }
  let before = rows.firstElementChild;
  for (const item of items) {
    const row = rowOf(item, view, before);
    if (row === before) before = before.nextElementSibling;
    else rows.insertBefore(row, before);
    view.again(row, item);
  }
  // One row is reached with Tab, the others with the arrows.
  if (!rows.querySelector('.open[tabindex="0"]')) rows.querySelector(".open")?.setAttribute("tabindex", "0");
}

function rowOf(item, view) {
  const key = view.keyOf(item);
  const mark = view.mark(item);
  const known = made.get(key);
  if (known?.mark === mark) return known.row;
  const row = known?.row ?? element("tr", "row");
  const hadFocus = row.contains(document.activeElement);
  const was = row.querySelector(".open");
  row.replaceChildren(...view.cells(item));
  row.querySelectorAll("td").forEach((cell) => cell.setAttribute("role", "cell"));
  row.setAttribute("role", "row");
  row.dataset.key = key;
  const open = row.querySelector(".open");
  open.tabIndex = was?.tabIndex ?? -1;
  open.setAttribute("aria-expanded", was?.getAttribute("aria-expanded") ?? "false");
  if (hadFocus) open.focus();
  made.set(key, { row, mark });
  return row;
}

/** The name of a row: a press on it, or anywhere in the row, opens it. */
export function opener(text) {
  const open = element("button", "open", text);
  open.type = "button";
  open.setAttribute("aria-controls", "detail");
  open.addEventListener("focus", () => reach(open));
  return open;
}

/** Marks the row that is open. */
export function select(key) {
  for (const [other, { row }] of made) {
    row.querySelector(".open").setAttribute("aria-expanded", String(other === key));
    row.toggleAttribute("data-selected", other === key);
  }
  if (made.has(key)) reach(openOf(key));
}

const openOf = (key) => made.get(key)?.row.querySelector(".open");

/** Puts the focus on a row; whether it is there. */
export function focus(key) {
  openOf(key)?.focus();
  return made.has(key);
}

/** The key of the row so many on from the focused or selected one. */
export function neighbour(step) {
  const here = document.activeElement?.closest?.(".row[data-key]") ?? rows.querySelector("[data-selected]");
  const order = [...rows.children];
  const at = here ? order.indexOf(here) + step : step > 0 ? 0 : order.length - 1;
  return order[Math.max(0, Math.min(at, order.length - 1))]?.dataset.key;
}

function reach(open) {
  rows.querySelectorAll('.open[tabindex="0"]').forEach((other) => other.setAttribute("tabindex", "-1"));
  open.setAttribute("tabindex", "0");
}
