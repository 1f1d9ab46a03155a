// What brought the visitor here: first and last touch, all of them, and what the lead is charged to.

import { element, link, pairs, time } from "./dom.js";
import { moment } from "./times.js";
import { CHANNELS, count, said } from "./words.js";

/** The attribution; leads of before it was there carry a source, a medium and a campaign alone. */
export function originOf({ attribution }) {
  if (!attribution) return [element("p", "quiet", "Nothing is known: the browser told no way here.")];
  const { first, last, touches = [], visits, daysToContact, costKey } = attribution;
  const isOne = first && last && first.at === last.at;
  const known = pairs([
    [isOne ? "Touch" : "First touch", first && touch(first)],
    ["Last touch", last && !isOne && touch(last)],
    ["Visits", visits && `${count(visits, "visit")}${daysToContact ? ` over ${count(daysToContact, "day")}` : ""}`],
    ["Charged to", costKey && element("span", "key", costKey)],
  ]);
  return [known, touches.length > 2 ? every(touches) : null];
}

function touch({ at, channel, referrer, campaign, page, ...early }) {
  const named = campaign ?? early;
  const keys = ["utm_source", "utm_medium", "utm_campaign", "source", "medium", "campaign"];
  const campaigns = keys.map((key) => named[key]).filter(Boolean).join(" / ");
  const where = [
    campaigns ? element("span", "", campaigns) : null,
    referrer ? link(referrer, hostOf(referrer)) : null,
    page ? element("span", "", `to ${page}`) : null,
  ];
  return element(
    "span",
    "touch",
    element("span", "touch-way", said(CHANNELS, channel) || "Not known", at ? time(at, moment(at)) : null),
    element("span", "touch-where", ...where),
  );
}

function every(touches) {
  const rows = touches.map((one) => element("li", "", touch(one)));
  return element("details", "more-of", element("summary", "", `All ${touches.length} touches`), element("ol", "touches", ...rows));
}

/** The host of an address, as people say it. */
export function hostOf(address) {
  try {
    return new URL(address).hostname.replace(/^www\./, "");
  } catch {
    return address;
  }
}
