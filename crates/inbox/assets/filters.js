// What narrows the list.

import { byId } from "./dom.js";
import { BANDS, CHANNELS, PHASES, ROLES, STATUSES, TIERS } from "./words.js";

const form = byId("filters");
const WORDS = { status: STATUSES, phase: PHASES, role: ROLES, band: BANDS, channel: CHANNELS, tier: TIERS };

/** Fills the choices in, and tells of every change. */
export function start(changed) {
  for (const [name, words] of Object.entries(WORDS)) {
    form.elements[name].append(...Object.entries(words).map(([word, text]) => new Option(text, word)));
  }
  let typing;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    clearTimeout(typing);
    mark();
    typing = setTimeout(changed, event.target.name === "q" ? 200 : 0);
  });
  byId("account-clear").addEventListener("click", () => {
    forAccount("");
    form.elements.q.focus();
    changed();
  });
  byId("fold").addEventListener("click", () => {
    const isOpen = byId("fold").getAttribute("aria-expanded") !== "true";
    byId("fold").setAttribute("aria-expanded", String(isOpen));
  });
  mark();
}

/** What is asked for. */
export const wanted = () => Object.fromEntries([...new FormData(form)].filter(([, value]) => value));

export const isNarrowed = () => Object.keys(wanted()).length > 0;

/** Leads of one account alone. */
export function forAccount(domain) {
  form.elements.account.value = domain;
  mark();
}

export function clear() {
  form.reset();
  forAccount("");
}

export const search = () => form.elements.q.focus();

function mark() {
  const chosen = Object.keys(WORDS).filter((name) => form.elements[name].value);
  for (const name of Object.keys(WORDS)) form.elements[name].toggleAttribute("data-chosen", chosen.includes(name));
  byId("fold").textContent = chosen.length ? `Filters (${chosen.length})` : "Filters";
  const domain = form.elements.account.value;
  byId("account").hidden = !domain;
  byId("account-name").textContent = domain;
  byId("account-clear").setAttribute("aria-label", `Leads of all accounts, not of ${domain} alone`);
}
