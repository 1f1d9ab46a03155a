// A journey as a story: visit by visit, what somebody read, opened and said.

import { button, element, time } from "./dom.js";
import { hostOf } from "./origin.js";
import { between, clock, day, lasting } from "./times.js";
import { ROLES, count, said, within } from "./words.js";

/** A visit ends after half an hour in which nothing happened. */
const PAUSE_MS = 30 * 60_000;
/** Visits, and steps of each, that are listed before one has to ask. */
const SHOWN = 4;
const STEPS = 12;

const SITES = { "google.": "Google", "bing.com": "Bing", "duckduckgo.com": "DuckDuckGo", "linkedin.com": "LinkedIn", "chatgpt.com": "ChatGPT", "perplexity.ai": "Perplexity", "facebook.com": "Facebook", "baidu.com": "Baidu" };

/** The visits, the last one open. */
export function journeyOf(signals) {
  const visits = grouped(signals);
  if (!visits.length) return [];
  const made = visits.map((visit, at) => drawn(visit, at, visits.length));
  if (visits.length <= SHOWN) return made;
  const earlier = made.slice(0, -SHOWN);
  earlier.forEach((visit) => (visit.hidden = true));
  const more = button(`Show ${count(earlier.length, "earlier visit")}`, () => {
    earlier.forEach((visit) => (visit.hidden = false));
    earlier[0].querySelector("summary").focus();
    more.remove();
  });
  return [more, ...made];
}

function grouped(signals) {
  const visits = [];
  let before = -Infinity;
  for (const signal of [...signals].sort((one, other) => new Date(one.at) - new Date(other.at))) {
    const at = new Date(signal.at);
    if (at - before > PAUSE_MS) visits.push([]);
    before = at;
    const visit = visits.at(-1);
    const last = visit.at(-1);
    // A page on two topics is two signals, and one thing that was read.
    if (last && last.signal === signal.signal && last.value && last.value === signal.value && last.at === signal.at) {
      last.topics.push(signal.topic);
    } else {
      visit.push({ ...signal, topics: [signal.topic].filter(Boolean) });
    }
  }
  return visits;
}

function drawn(visit, at, all) {
  const first = visit[0];
  const arrival = visit.find(({ signal }) => signal === "arrived");
  const spent = between(first.at, visit.at(-1).at);
  const facts = [arrival ? came(arrival) : null, visit.length > 1 ? spent : null, count(visit.length, "step")];
  const title = element("span", "visit-title", all > 1 ? `Visit ${at + 1}` : "One visit", time(first.at, day(first.at)));
  const summary = element("summary", "", title, element("span", "visit-facts", facts.filter(Boolean).join(" · ")));
  const steps = visit.map((signal) => element("li", "", time(signal.at, clock(signal.at)), step(signal)));
  const made = element("details", "visit", summary, element("ol", "steps", ...steps), unfolding(steps));
  made.open = at === all - 1;
  return made;
}

/** A long visit shows its first steps; the rest on request. */
function unfolding(steps) {
  const rest = steps.length > STEPS + 2 ? steps.slice(STEPS) : [];
  rest.forEach((one) => (one.hidden = true));
  const more = button(`Show ${count(rest.length, "more step")}`, () => {
    rest.forEach((one) => (one.hidden = false));
    rest[0].tabIndex = -1;
    rest[0].focus();
    more.remove();
  }, "small");
  return rest.length ? more : null;
}

function step(signal) {
  const spent = signal.seconds ? element("span", "spent", ` for ${lasting(signal.seconds)}`) : null;
  return element("span", signal.signal.endsWith("-declared") ? "step said" : "step", story(signal), spent);
}

/** Where somebody came from, in a few words. */
function came({ referrer, campaign = {} }) {
  const host = referrer ? hostOf(referrer) : "";
  const known = Object.entries(SITES).find(([part]) => host === part || host.includes(part));
  const from = known?.[1] ?? (host || campaign.utm_source);
  return from ? `came from ${from}` : "came directly";
}

const STORIES = {
  arrived: (signal) => {
    const campaign = signal.campaign?.utm_campaign;
    return `${came(signal)}${campaign ? ` by the campaign ${campaign}` : ""}${signal.value ? ` to ${signal.value}` : ""}`;
  },
  "page-viewed": ({ topics, label, value }) =>
    `read ${topics.length ? `${topics.map((topic) => within(said({}, topic))).join(", ")}: ` : ""}${label || value || "a page"}`,
  "form-started": () => "started the form",
  "form-step": ({ value }) => `went on to the step ${value}`,
  "document-opened": ({ label, value }) => `opened the document ${label || value}`,
  "phone-tapped": () => "tapped the phone number",
  "mail-tapped": () => "tapped the email address",
  "video-played": ({ label }) => `played the video ${label ?? ""}`,
  "case-viewed": ({ label, value }) => `looked at the case ${label || value}`,
  "cases-compared": ({ label, value }) => `compared the cases ${label || value}`,
  "calculator-completed": ({ label, value }) => `worked out ${label || value}`,
  "chat-asked": ({ label, value }) => `asked in the chat: ${label || value}`,
  "link-shared": ({ label }) => `shared a link${label ? ` with the ${within(said(ROLES, label))}` : " with a colleague"}`,
  invited: ({ label }) => `came by a link of ${label ? `the ${within(said(ROLES, label))}` : "a colleague"}`,
  "consultation-requested": () => "asked for a consultation",
};

/** A signal as a sentence; one of the site's own as its name says it. */
function story(signal) {
  if (Object.hasOwn(STORIES, signal.signal)) return STORIES[signal.signal](signal).trim();
  const about = signal.label || signal.value;
  if (signal.signal.endsWith("-declared")) return `said: ${about || within(said({}, signal.signal.replace("-declared", "")))}`;
  return [within(said({}, signal.signal)), about].filter(Boolean).join(": ");
}
