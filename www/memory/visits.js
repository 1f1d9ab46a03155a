// A journey in plain words, visit by visit.

/** As in the journey: without a sign of life for so long a visit is over. */
const PAUSE = 18e5;

/** Which words tell a signal; those that are not here tell themselves. */
const WORDS = {
  "page-viewed": "viewed",
  "form-started": "started",
  "form-step": "step",
  "document-opened": "document",
  "phone-tapped": "phone",
  "mail-tapped": "mail",
  "video-played": "video",
  "case-viewed": "cases",
  "cases-compared": "compared",
  "calculator-completed": "calculated",
  "chat-asked": "chat",
  "link-shared": "shared",
  invited: "invited",
  "consultation-requested": "requested",
};

/** The latest visit first, each in the order of time; what happened twice in a row is told once. */
export function visitsOf(signals, texts) {
  const visits = [];
  let last = -Infinity;
  for (const signal of signals) {
    const time = Date.parse(signal.at);
    if (time - last > PAUSE) visits.unshift({ at: time, deeds: [] });
    last = time;
    const [{ deeds }] = visits;
    const deed = { at: time, ...told(signal, texts) };
    const before = deeds[deeds.length - 1];
    if (!before || before.text !== deed.text || before.what !== deed.what) deeds.push(deed);
  }
  return visits;
}

/** The words, and what stands in their gap. */
function told(signal, texts) {
  if (signal.signal === "arrived") return arrival(signal, texts);
  const { value, label } = signal;
  const what = label || value || plain(signal.signal);
  if (signal.signal.endsWith("-declared")) return { text: texts.declared, what: plain(what) };
  return { text: texts[WORDS[signal.signal]] || texts.other, what };
}

function arrival({ referrer, campaign }, texts) {
  const { utm_campaign: name, utm_source: source } = campaign || {};
  const host = referrer && referrer.split("/")[2];
  if (host || (source && !name)) return { text: texts.arrivedFrom, what: host || source };
  if (name) return { text: texts.campaign, what: name };
  return { text: campaign ? texts.advertisement : texts.arrived, what: "" };
}

/** A word for programs as people write it. */
function plain(word) {
  return word.replace(/-/g, " ");
}
