// A list that is loaded page by page, kept fresh, and opened into the pane. What it lists is the view's business.

import { byId, say } from "./dom.js";
import * as filters from "./filters.js";
import * as pane from "./pane.js";
import * as table from "./table.js";
import { attempt, isTroubled } from "./trouble.js";
import { count } from "./words.js";

const PAGE = "50";
const state = { view: null, items: [], next: null, asking: null };

/** Shows another view, and opens in it what the address names. */
export async function start(view, named) {
  const isOther = state.view !== view;
  state.view = view;
  if (isOther) table.start(view.name, view.label, view.columns);
  pane.close();
  const found = attempt(null, async () => {
    const item = await view.find(named);
    if (item && state.view === view) openItem(item);
  });
  await Promise.all([found, load()]);
}

/** Leaves nothing on the page. */
export function stop() {
  state.asking?.abort();
  Object.assign(state, { view: null, items: [], next: null, asking: null });
  pane.close();
  table.start("", "", []);
  byId("detail").replaceChildren();
}

/** Loads the list anew, or its next page. */
export async function load(cursor = "") {
  const asking = ask();
  const { view } = state;
  if (!cursor) {
    Object.assign(state, { items: [], next: null });
    draw("waiting");
  }
  await attempt(asking, async () => {
    const page = await view.page({ ...filters.wanted(), limit: PAGE, cursor }, asking.signal);
    state.items = [...state.items, ...page.items];
    state.next = page.next;
    draw();
    if (!cursor) say(state.items.length ? `${count(state.items.length, view.one)}${state.next ? " or more" : ""}` : `No ${view.one}s`);
  }).finally(() => done(asking));
}

/** Puts what is new on top; what is shown stays where it is. */
export async function refresh() {
  const { view } = state;
  if (!view || state.asking) return;
  const asking = ask();
  await attempt(asking, async () => {
    const page = await view.page({ ...filters.wanted(), limit: PAGE }, asking.signal);
    const known = new Set(state.items.map(view.keyOf));
    const fresh = page.items.filter((item) => !known.has(view.keyOf(item)));
    const here = new Set(page.items.map(view.keyOf));
    // More came than fit on a page: what lies between is not known, so the list starts anew.
    const isGap = page.next && fresh.length === page.items.length;
    state.items = isGap ? page.items : [...page.items, ...state.items.filter((item) => !here.has(view.keyOf(item)))];
    if (isGap || state.items.length === page.items.length) state.next = page.next;
    draw();
    if (fresh.length) say(fresh.length === 1 ? `New ${view.one}: ${view.nameOf(fresh[0])}` : `${fresh.length} new ${view.one}s`);
  }).finally(() => done(asking));
}

function ask() {
  state.asking?.abort();
  return (state.asking = new AbortController());
}

function done(asking) {
  if (state.asking === asking) state.asking = null;
  if (state.view && isTroubled()) draw();
}

function draw(waiting) {
  const { view, items, next } = state;
  table.show(items, view);
  const isNarrowed = filters.isNarrowed();
  const [title, text] = isNarrowed ? [`No ${view.one} fits`, "Take a filter away, or search for less."] : view.empty;
  byId("waiting").hidden = !waiting;
  byId("more").hidden = Boolean(waiting) || !next;
  byId("empty").hidden = Boolean(waiting) || items.length > 0 || isTroubled();
  byId("clear").hidden = !isNarrowed;
  byId("empty-title").textContent = title;
  byId("empty-text").textContent = text;
  table.select(pane.opened());
}

/** Opens the item with this key. */
export function open(key) {
  const item = state.items.find((item) => state.view.keyOf(item) === key);
  if (item) openItem(item);
}

function openItem(item) {
  const { view } = state;
  const moved = () => draw();
  pane.show(view.keyOf(item), () => view.fill(item, pane.dismiss, (stored) => (take(stored), moved())));
}

/** A lead that was opened by its address may be in the list as well. */
function take(changed) {
  const { view } = state;
  state.items = state.items.map((item) => (view.keyOf(item) === view.keyOf(changed) ? { ...item, ...changed } : item));
}

/** The next page. */
export const more = () => load(state.next);

/** Another try. */
export const again = () => (state.items.length ? refresh() : load());

/** Goes so many rows on; what is open follows. */
export function step(by) {
  const key = table.neighbour(by);
  table.focus(key);
  if (pane.opened() !== null && key) open(key);
}
