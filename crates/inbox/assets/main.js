// The inbox: what is asked for, what is shown, and what keys and presses do.

import * as api from "./api.js";
import { fill } from "./detail.js";
import { byId, element } from "./dom.js";
import * as list from "./list.js";
import { BANDS, PHASES, ROLES, nameOf } from "./words.js";

const REFRESH_MS = 10_000;
const PAGE = "50";
const filters = byId("filters");
const state = { leads: [], next: null, suspect: "false", open: null, asking: null };

for (const [name, words] of Object.entries({ phase: PHASES, role: ROLES, band: BANDS })) {
  for (const [word, text] of Object.entries(words)) {
    const option = element("option", "", text);
    option.value = word;
    filters.elements[name].append(option);
  }
}

const wanted = () => ({ ...Object.fromEntries(new FormData(filters)), suspect: state.suspect });
const isNarrowed = () => ["q", "phase", "role", "band"].some((name) => filters.elements[name].value);

/** Loads the list anew, or its next page. */
async function load(cursor = "") {
  state.asking?.abort();
  const asking = (state.asking = new AbortController());
  if (!cursor) {
    state.leads = [];
    draw("waiting");
  }
  await attempt(asking, async () => {
    const page = await api.leads({ ...wanted(), limit: PAGE, cursor }, asking.signal);
    state.leads = [...state.leads, ...page.leads];
    state.next = page.next;
    draw();
    if (!cursor) say(state.leads.length ? `${state.leads.length}${state.next ? " or more" : ""} leads` : "No leads");
  });
}

/** Puts new leads on top; what is shown stays where it is. */
async function refresh() {
  if (document.hidden || byId("desk").hidden || state.asking) return;
  const asking = (state.asking = new AbortController());
  await attempt(asking, async () => {
    const page = await api.leads({ ...wanted(), limit: PAGE }, asking.signal);
    const known = new Set(state.leads.map(list.keyOf));
    const fresh = page.leads.filter((stored) => !known.has(list.keyOf(stored)));
    // More came than fit on a page: what lies between is not known, so the list starts anew.
    const isGap = page.next && fresh.length === page.leads.length;
    state.leads = isGap ? page.leads : [...fresh, ...state.leads];
    if (isGap || state.leads.length === page.leads.length) state.next = page.next;
    draw();
    if (fresh.length) say(fresh.length === 1 ? `New lead: ${nameOf(fresh[0].lead)}` : `${fresh.length} new leads`);
  });
}

/** Does it, and says what went wrong. What is on the screen stays there. */
async function attempt(asking, work) {
  try {
    await work();
    byId("trouble").hidden = true;
  } catch (error) {
    if (error.name === "AbortError") return;
    if (error instanceof api.NotAllowed) return leave("This is not the inbox's token.");
    byId("trouble-text").textContent = `${error instanceof TypeError ? "The inbox cannot be reached." : error.message} Trying again every ten seconds.`;
    byId("trouble").hidden = false;
    draw();
  } finally {
    if (state.asking === asking) state.asking = null;
  }
}

function draw(waiting) {
  list.show(state.leads);
  const isEmpty = !waiting && !state.leads.length && byId("trouble").hidden;
  byId("waiting").hidden = !waiting;
  byId("more").hidden = Boolean(waiting) || !state.next;
  byId("empty").hidden = !isEmpty;
  byId("clear").hidden = !isNarrowed();
  const suspects = state.suspect === "true";
  byId("empty-title").textContent = isNarrowed() ? "No lead fits these filters" : suspects ? "No suspects" : "No leads yet";
  byId("empty-text").textContent = isNarrowed()
    ? "Take one away, or search for less."
    : suspects
      ? "What a machine may have sent is set aside here, and nothing is lost."
      : "When a visitor sends a form, it stands here within ten seconds.";
  list.select(state.open);
}

function open(key) {
  const stored = state.leads.find((stored) => list.keyOf(stored) === key);
  if (!stored) return;
  state.open = key;
  fill(stored, close);
  byId("detail").hidden = false;
  byId("detail").scrollTop = 0;
  byId("panes").toggleAttribute("data-open", true);
  list.select(key);
  // Where the pane covers the list, the reader goes with it.
  if (getComputedStyle(byId("detail")).position === "fixed") byId("detail").focus();
  else list.focus(key);
}

function close() {
  const key = state.open;
  state.open = null;
  byId("detail").hidden = true;
  byId("panes").toggleAttribute("data-open", false);
  list.select(null);
  list.focus(key);
}

function leave(problem = "") {
  api.forget();
  state.asking?.abort();
  state.leads = [];
  close();
  draw();
  byId("detail").replaceChildren();
  byId("desk").hidden = true;
  byId("gate").hidden = false;
  byId("gate-problem").textContent = problem;
  byId("token").focus();
}

function enter() {
  byId("gate").hidden = true;
  byId("desk").hidden = false;
  load();
}

const say = (text) => (byId("said").textContent = text);

byId("gate").addEventListener("submit", (event) => {
  event.preventDefault();
  api.remember(byId("token").value.trim());
  byId("token").value = "";
  enter();
});
let typing;
filters.addEventListener("submit", (event) => event.preventDefault());
filters.addEventListener("input", (event) => {
  clearTimeout(typing);
  typing = setTimeout(load, event.target.name === "q" ? 200 : 0);
});
document.querySelectorAll(".view").forEach((view) =>
  view.addEventListener("click", () => {
    document.querySelectorAll(".view").forEach((other) => other.setAttribute("aria-pressed", String(other === view)));
    state.suspect = view.dataset.suspect;
    if (state.open) close();
    load();
  }),
);
byId("rows").addEventListener("click", (event) => open(event.target.closest(".row")?.dataset.key));
byId("more").addEventListener("click", () => load(state.next));
byId("again").addEventListener("click", () => (state.leads.length ? refresh() : load()));
byId("clear").addEventListener("click", () => {
  filters.reset();
  load();
});
byId("leave").addEventListener("click", () => leave());
byId("export").addEventListener("click", () => {
  const { limit, cursor, ...narrowed } = wanted();
  attempt(null, () => api.save(narrowed));
});

addEventListener("keydown", (event) => {
  if (byId("desk").hidden || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && state.open) return close();
  if (event.target.matches("input, select, textarea")) return;
  const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
  const inPane = event.target.closest("#detail");
  if (step && (event.key.length === 1 || !inPane)) {
    event.preventDefault();
    const key = list.neighbour(step);
    list.focus(key);
    if (state.open) open(key);
  } else if (event.key === "/") {
    event.preventDefault();
    filters.elements.q.focus();
  }
});
document.addEventListener("visibilitychange", refresh);
setInterval(refresh, REFRESH_MS);

if (api.token()) enter();
else leave();
