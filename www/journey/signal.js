// One signal within its bounds. What is wrong in it is left out; what cannot be mended is no signal.

const DAY = 864e5;

/** The parameters of an address that tell campaigns apart. */
export const CAMPAIGN_KEY =
  /^(utm_(campaign|content|creative_format|id|marketing_tactic|medium|source(_platform)?|term)|(d|fb|g|tt)clid|[gw]braid|li_fat_id|msclkid)$/;

/** One line of at most so many characters, never half of one. */
export function line(text, most) {
  if (!/^(string|number)$/.test(typeof text)) return undefined;
  const start = `${text}`.trim().slice(0, most * 2).replace(/[\s\p{Cc}\p{Cs}]+/gu, " ");
  return [...start].slice(0, most).join("").trim() || undefined;
}

export function isWord(name) {
  return typeof name === "string" && name.length <= 60 && /^[a-z\d]+(-[a-z\d]+)*$/.test(name);
}

/** The known campaign keys among pairs. */
export function campaignOf(pairs) {
  const keys = {};
  for (const [key, value] of pairs) if (CAMPAIGN_KEY.test(key)) keys[key] = line(value, 100);
  return Object.values(keys).some(Boolean) ? keys : undefined;
}

/** The same signal, its parts in one order, so that equal ones have equal JSON, and what is empty absent. */
export function clean(given, keepDays) {
  const { at, signal, topic, value, label, seconds, referrer, campaign } = Object(given);
  const age = typeof at === "string" ? (Date.now() - Date.parse(at)) / DAY : NaN;
  // A clock that was set back leaves signals from the future.
  if (!isWord(signal) || !(age < keepDays && age > -1)) return null;
  const parts = {
    at: new Date(at).toISOString(),
    signal,
    topic: line(topic, 60),
    value: line(value, 300),
    label: line(label, 120),
    seconds: seconds >= 0 && seconds < 4e9 ? Math.round(seconds) : undefined,
    referrer: line(referrer, 300),
    campaign: campaignOf(Object.entries(Object(campaign))),
  };
  return JSON.parse(JSON.stringify(parts));
}
