// Small marks that stand for a tag: a phase, a temperature, a status, the places of a buying group.

import { element } from "./dom.js";
import { BANDS, PHASES, ROLES, STATUSES, said } from "./words.js";

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

/** A status; the ends of the pipeline stand out. */
export function status(word) {
  const made = element("span", "status", said(STATUSES, word));
  made.dataset.status = word;
  return made;
}

/** A temperature as ten steps. */
export function scale(score) {
  return steps("scale", 10, (at) => at < score);
}

/** How far a lead has come along the pipeline; a lost one nowhere. */
export function progress(word) {
  const order = Object.keys(STATUSES).filter((status) => status !== "lost");
  const at = order.indexOf(word);
  const made = steps("progress", order.length, (step) => step <= at);
  made.dataset.status = word;
  return made;
}

/** Nine places, those that somebody has filled in. */
export function places(roles) {
  const order = Object.keys(ROLES);
  const filled = new Set(roles.map(({ role }) => role));
  return steps("pips", order.length, (at) => filled.has(order[at]));
}

/** A drawing of what words beside it say. */
function steps(kind, many, isOn) {
  const made = element("span", kind, ...Array.from({ length: many }, () => element("i")));
  [...made.children].forEach((step, at) => step.toggleAttribute("data-on", isOn(at)));
  made.setAttribute("aria-hidden", "true");
  return made;
}
