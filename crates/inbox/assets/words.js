// The words of the lead contract, as a person reads them.

export const PHASES = {
  awareness: "Awareness",
  consideration: "Consideration",
  decision: "Decision",
  customer: "Customer",
};

export const ROLES = {
  "decision-maker": "Decision maker",
  finance: "Finance",
  purchaser: "Purchaser",
  "end-user": "End user",
  "it-security": "IT and security",
  specifier: "Specifier",
  influencer: "Influencer",
  gatekeeper: "Gatekeeper",
  committee: "Committee",
};

export const BANDS = { hot: "Hot", warm: "Warm", cold: "Cold" };

export const TIMELINES = { month: "Within a month", quarter: "Within 3 months", year: "Within a year", none: "No date yet" };

export const PURCHASES = { new: "First purchase", repeat: "Repeat purchase" };

export const STYLES = { strategic: "Strategic", transactional: "Transactional" };

export const SOPHISTICATIONS = { novice: "New to it", practised: "Has worked with it", expert: "Could teach it" };

export const TIERS = { 1: "Tier 1", 2: "Tier 2", 3: "Tier 3" };

/** In the order in which most leads go through them. */
export const STATUSES = {
  new: "New",
  "first-contact": "First contact",
  "needs-research": "Needs research",
  meeting: "Meeting",
  proposal: "Proposal",
  contract: "Contract",
  "closing-meeting": "Closing meeting",
  sale: "Sale",
  lost: "Lost",
};

export const CHANNELS = {
  search: "Search",
  "paid-search": "Paid search",
  display: "Display advertising",
  social: "Social network",
  email: "Email",
  partner: "Partner",
  "ai-assistant": "AI assistant",
  referral: "Referral",
  direct: "Direct",
};

export const SUSPICIONS = {
  honeypot: "A field that people cannot see was filled in.",
  "too-fast": "The form was filled in faster than a person can.",
};

/** A word that has no entry is shown as a sentence would have it: `customer-reviews` is “Customer reviews”. */
export function said(words, word) {
  const plain = (text) => text.charAt(0).toUpperCase() + text.slice(1).replaceAll("-", " ");
  return word ? (Object.hasOwn(words, word) ? words[word] : plain(String(word))) : "";
}

/** The same within a sentence: only names keep their capitals. */
export const within = (text) => (/^(IT|AI)\b/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

/** “a, b and c”. */
export const listed = (all) => new Intl.ListFormat("en", { type: "conjunction" }).format(all);

/** “1 lead”, “4 leads”. */
export const count = (number, one, many = `${one}s`) => `${number.toLocaleString()} ${number === 1 ? one : many}`;

/** Who it is, in the best words there are. */
export function nameOf(lead) {
  const { name, email, phone, company } = lead.contact;
  return name || email || phone || company || "Somebody";
}
