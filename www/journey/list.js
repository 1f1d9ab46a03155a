// Lists of signals: merged, held within bytes, and read from text that anybody may have written.

import { clean } from "./signal.js";

const NOTHING = { signals: [] };

/** As many bytes as are ever stored. */
export const MOST = 32768;

/** Bytes around the signals. */
const FRAME = 48;

/** Each signal once, in the order of time. */
export function merged(some, others) {
  const each = new Map([...some, ...others].map((signal) => [JSON.stringify(signal), signal]));
  return [...each.values()].sort((one, other) => (one.at > other.at) - (one.at < other.at));
}

export function isArrival({ signal }) {
  return signal === "arrived";
}

/** What is given up last: arrivals, the very first of all, after everything that is no page view. */
const lasting = (signal) => (isArrival(signal) ? 2 : signal.signal !== "page-viewed" ? 1 : 0);

/** The signals that fit: those that matter most, and the latest of these. */
export function fitting(signals, most = MOST, weight = lasting) {
  const first = signals.find(isArrival);
  const rank = (signal) => (signal === first ? 3 : weight(signal));
  const kept = new Set();
  let left = most - FRAME;
  for (const signal of [...signals].reverse().sort((one, other) => rank(other) - rank(one))) {
    const size = new TextEncoder().encode(JSON.stringify(signal)).length + 1;
    if (size > left) continue;
    left -= size;
    kept.add(signal);
  }
  return signals.filter((signal) => kept.has(signal));
}

export function toText(signals, choice) {
  return JSON.stringify({ v: 1, choice, signals });
}

/** What a text holds. Older, broken or too large: nothing. */
export function fromText(text, keepDays) {
  try {
    const { v, choice, signals } = text.length <= MOST && JSON.parse(text);
    if (v === 1) {
      const good = signals.map((one) => clean(one, keepDays)).filter(Boolean);
      return { choice: choice === !!choice ? choice : undefined, signals: good };
    }
  } catch {}
  return NOTHING;
}
