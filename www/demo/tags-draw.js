// Draws what the front desk sees, in words. Nodes only, no markup: what a signal says may come from anywhere.

const PHASES = {
  awareness: "Awareness: sees a problem",
  consideration: "Consideration: weighs ways to solve it",
  decision: "Decision: chooses a supplier",
  customer: "Customer: has bought",
};
const ROLES = {
  "end-user": "Will work with it",
  specifier: "Sets the requirements",
  influencer: "Advises",
  gatekeeper: "Gathers information for others",
  purchaser: "Finds suppliers and negotiates",
  finance: "Answers for the cost",
  "it-security": "Answers for systems and security",
  "decision-maker": "Decides and signs",
  committee: "Speaks for the whole group",
};
const CHANNELS = {
  search: "search engine",
  "paid-search": "search advertisement",
  display: "advertisement",
  social: "social network",
  email: "mail",
  partner: "partner",
  "ai-assistant": "AI assistant",
  referral: "a referral",
  direct: "the address itself",
};
const MEMORY = {
  ask: "Only this page is known: nobody has allowed the site to remember.",
  refused: "Only this page is known: the site may not remember.",
  forbidden: "Only this page is known: the browser asks not to be tracked.",
};
const SHOWN_SIGNALS = 12;

const make = (tag, className, ...children) => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
};
const spoken = (word) => word.replaceAll("-", " ");
const plural = (count, one) => `${count} ${one}${count === 1 ? "" : "s"}`;

/** One sentence for those who hear the page. */
export function summary(seen) {
  if (!seen || seen.failed) return "";
  const { stage, temperature, role } = seen.tags;
  const parts = [
    temperature && `Temperature ${temperature.score} of 10, ${temperature.band}.`,
    stage && `Phase: ${stage.phase}.`,
    role && `Role: ${spoken(role.role)}.`,
  ];
  return parts.filter(Boolean).join(" ") || "No tags yet.";
}

/** Fills the panel anew; the scale starts at the score that was seen before. */
export function draw(body, seen, before) {
  const isOpen = body.querySelector(".desk-signals")?.open;
  if (!seen || seen.failed) {
    const words = seen ? `The front desk cannot say: ${seen.failed}` : "The front desk has not come to this page yet.";
    body.replaceChildren(make("p", "desk-note", words));
    return;
  }
  const { tags, attribution, account, signals } = seen;
  const parts = [
    memoryNote(signals, attribution),
    temperature(tags.temperature, before),
    facts(tags, attribution, account, signals),
    why("Why this temperature", tags.temperature),
    why("Why this phase", tags.stage),
    why("Why this role", tags.role),
    list(signals, isOpen),
  ];
  body.replaceChildren(...parts.filter(Boolean));
}

function memoryNote(signals, attribution) {
  const visits = plural(attribution?.visits || 1, "visit");
  const kept = `Remembered in this browser, and nowhere else: ${plural(signals.length, "signal")} of ${visits}.`;
  return make("p", "desk-note", MEMORY[document.documentElement.dataset.consent] || kept);
}

function temperature(found, before) {
  if (!found) return make("p", "desk-cold", "No temperature yet: nothing here says anything about buying.");
  const { score, band } = found;
  const scale = make("div", `desk-scale desk-${band}`);
  scale.setAttribute("role", "img");
  scale.setAttribute("aria-label", `Temperature ${score} of 10, ${band}`);
  for (let step = 1; step <= 10; step++) {
    const isNew = step > before && step <= score;
    scale.append(make("span", `${step <= score ? "is-on" : ""}${isNew ? " is-new" : ""}`));
  }
  const number = make("p", "desk-score", make("b", score === before ? "" : "is-new", String(score)), " of 10 ", make("i", "", band));
  number.setAttribute("aria-hidden", "true");
  return make("div", "", number, scale);
}

function facts({ stage, role, timeline, segment, tier }, attribution, account, signals) {
  const topics = [...new Set(signals.map(({ topic }) => topic).filter(Boolean))];
  const sure = stage && (stage.source === "declared" ? "said so" : `${Math.round(stage.confidence * 100)}% sure`);
  const isOwnStage = stage && stage.stage !== stage.phase;
  const rows = [
    ["Phase", stage && `${PHASES[stage.phase]} (${sure})`],
    ["Stage", isOwnStage && `${spoken(stage.stage)}, of ${stage.model}`],
    ["Role", role && `${ROLES[role.role]} (${role.source === "declared" ? "said so" : "concluded"})`],
    ["Wants it", timeline && (timeline === "none" ? "no date yet" : `within a ${timeline}`)],
    ["Segment", segment && spoken(segment)],
    ["Account", [account?.domain, tier && `tier ${tier}`].filter(Boolean).join(", ")],
    ["Topics", topics.map(spoken).join(", ")],
    ["Visits", attribution && `${attribution.visits}${attribution.daysToContact ? ` in ${plural(attribution.daysToContact, "day")}` : ""}`],
    ["First came by", way(attribution?.first)],
    ["Last came by", way(attribution?.last)],
  ];
  const known = rows.filter(([, value]) => value);
  return known.length > 0 && make("dl", "desk-facts", ...known.map(([name, value]) => make("div", "", make("dt", "", name), make("dd", "", value))));
}

function way(touch) {
  if (!touch) return "";
  const campaign = touch.campaign?.utm_campaign || touch.campaign?.utm_source;
  return [CHANNELS[touch.channel] || touch.channel, host(touch.referrer), campaign].filter(Boolean).join(", ");
}

function host(address) {
  return address && URL.canParse(address) ? new URL(address).host : "";
}

function why(title, tag) {
  const reasons = [...(tag?.reasons || [])].sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
  if (!reasons.length) return null;
  const rows = reasons.map(({ weight, says, signal, at }) =>
    make("li", "", make("b", "", points(weight)), make("span", "", make("span", "desk-says", says || spoken(signal)), " ", when(at))),
  );
  return make("section", "desk-why", make("h2", "", title), make("ul", "", ...rows));
}

function points(weight) {
  const number = Math.abs(weight).toLocaleString("en", { maximumFractionDigits: 1 });
  if (!weight) return "·";
  return weight > 0 ? `+${number}` : `−${number}`;
}

function when(at) {
  const date = new Date(at);
  const isToday = date.toDateString() === new Date().toDateString();
  const form = isToday ? { hour: "2-digit", minute: "2-digit" } : { day: "numeric", month: "short" };
  const time = make("time", "", date.toLocaleString("en-GB", form));
  if (!Number.isNaN(date.valueOf())) time.dateTime = date.toISOString();
  return time;
}

function list(signals, isOpen) {
  if (!signals.length) return null;
  const latest = signals.slice(-SHOWN_SIGNALS).reverse();
  const rows = latest.map(({ signal, label, value, at }) =>
    make("li", "", make("span", "desk-says", [spoken(signal), label || value].filter(Boolean).join(": ")), " ", when(at)),
  );
  const title = signals.length > SHOWN_SIGNALS ? `The latest ${SHOWN_SIGNALS} of ${signals.length} signals` : plural(signals.length, "signal");
  const details = make("details", "desk-signals", make("summary", "", title), make("ol", "", ...rows));
  details.open = Boolean(isOpen);
  return details;
}
