// Times and amounts, as short as they can be said.

/** How long ago. */
export function ago(text, now = Date.now()) {
  const then = new Date(text);
  const minutes = Math.floor((now - then) / 60_000);
  if (minutes < 1) return "now";
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h`;
  if (minutes < 7 * 24 * 60) return `${Math.floor(minutes / 1440)} d`;
  return day(text, now);
}

/** A day, with its year where it is another one. */
export function day(text, now = Date.now()) {
  const then = new Date(text);
  const sameYear = then.getFullYear() === new Date(now).getFullYear();
  return then.toLocaleDateString(undefined, { day: "numeric", month: "short", year: sameYear ? undefined : "numeric" });
}

/** A day and a time. */
export const moment = (text) => new Date(text).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });

/** A time of day. */
export const clock = (text) => new Date(text).toLocaleTimeString(undefined, { timeStyle: "short" });

/** How long, in the two largest units. */
export function lasting(seconds) {
  if (seconds < 60) return `${Math.round(seconds)}\u00a0s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes}\u00a0min`;
  if (minutes < 48 * 60) return joined(Math.floor(minutes / 60), "h", minutes % 60, "min");
  const hours = Math.round(minutes / 60);
  return joined(Math.floor(hours / 24), "d", hours % 24, "h");
}

/** With spaces that no line breaks at. */
const joined = (large, unit, small, part) => [large, unit, ...(small ? [small, part] : [])].join("\u00a0");

/** How long between two points in time. */
export const between = (from, to) => lasting(Math.max(0, (new Date(to) - new Date(from)) / 1000));

/** An amount of money; whole where it is large. */
export function money(amount, currency) {
  const digits = Math.abs(amount) >= 1000 || Number.isInteger(amount) ? 0 : 2;
  return amount.toLocaleString(undefined, { style: "currency", currency, minimumFractionDigits: digits, maximumFractionDigits: digits });
}
