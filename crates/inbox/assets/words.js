// The words of the lead contract, as a person reads them.

export const PHASES = {
  awareness: "Awareness",
  consideration: "Consideration",
  decision: "Decision",
  customer: "Customer",
};

export const ROLES = {
  "end-user": "End user",
  specifier: "Specifier",
  influencer: "Influencer",
  gatekeeper: "Gatekeeper",
  purchaser: "Purchaser",
  finance: "Finance",
  "it-security": "IT and security",
  "decision-maker": "Decision maker",
  committee: "Committee",
};

export const BANDS = { hot: "Hot", warm: "Warm", cold: "Cold" };

export const TIMELINES = { month: "Within a month", quarter: "Within 3 months", year: "Within a year", none: "No date yet" };

export const PURCHASES = { new: "First purchase", repeat: "Repeat purchase" };

export const STYLES = { strategic: "Strategic", transactional: "Transactional" };

export const SUSPICIONS = {
  honeypot: "A field that people cannot see was filled in.",
  "too-fast": "The form was filled in faster than a person can.",
};

/** A word that has no entry is shown as a sentence would have it: `customer-reviews` is “Customer reviews”. */
export function said(words, word) {
  const plain = (text) => text.charAt(0).toUpperCase() + text.slice(1).replaceAll("-", " ");
  return word ? (Object.hasOwn(words, word) ? words[word] : plain(word)) : "";
}

/** Who it is, in the best words there are. */
export function nameOf(lead) {
  const { name, email, phone, company } = lead.contact;
  return name || email || phone || company || "Somebody";
}

/** How long ago, as short as it can be said. */
export function ago(text, now = Date.now()) {
  const then = new Date(text);
  const minutes = Math.floor((now - then) / 60_000);
  if (minutes < 1) return "now";
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h`;
  if (minutes < 7 * 24 * 60) return `${Math.floor(minutes / 1440)} d`;
  const sameYear = then.getFullYear() === new Date(now).getFullYear();
  return then.toLocaleDateString(undefined, { day: "numeric", month: "short", year: sameYear ? undefined : "numeric" });
}

/** A day and a time. */
export const moment = (text) => new Date(text).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
