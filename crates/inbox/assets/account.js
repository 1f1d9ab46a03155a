// Everything about one account: who of the buying group is there, who is missing, and its leads.

import { head } from "./detail.js";
import { byId, element, pairs, section, time, wayTo } from "./dom.js";
import { badge, phase, scale, status } from "./marks.js";
import { ago, moment } from "./times.js";
import { ROLES, STATUSES, TIERS, count, listed, said, within } from "./words.js";

/** Without these nobody buys: whoever is missing of them is named first. */
const NEEDED = ["decision-maker", "finance", "purchaser", "end-user", "it-security"];

/** In the best words there are. */
export function nameOf({ name, domains, newest }) {
  return name || domains[0] || (newest[0]?.who ? `Group of ${newest[0].who}` : "Buying group");
}

/** Fills the pane. */
export function fill(account, close) {
  const { domains, leads, key, newest } = account;
  const all = [
    head(nameOf(account), domains.join(", ") || "Known by shared links alone", close),
    section("Buying group", seats(account.roles), missing(account.missing)),
    section("Where they are", pairs(standing(account))),
    section("Account", pairs(facts(account))),
    section(leads > newest.length ? `The newest ${newest.length} of ${leads} leads` : count(leads, "lead"), list(newest)),
    domains.length ? wayTo("inbox", { account: key }, `Leads of ${key} in the inbox`, "link onward") : null,
  ];
  byId("detail").replaceChildren(...all.filter(Boolean));
}

/** Nine places, filled or open. */
function seats(roles) {
  const seat = ([role, text]) => {
    const people = roles.find((one) => one.role === role)?.people ?? [];
    const named = people.map((who) => who || "Somebody");
    const who = named.length > 2 ? `${named.slice(0, 2).join(", ")} and ${named.length - 2} more` : named.join(", ");
    const made = element("li", "seat", element("span", "seat-role", text), element("span", "seat-who", who || "Open"));
    made.toggleAttribute("data-filled", named.length > 0);
    if (named.length > 2) made.title = named.join(", ");
    return made;
  };
  const made = element("ul", "seats", ...Object.entries(ROLES).map(seat));
  made.setAttribute("role", "list");
  return made;
}

function missing(roles) {
  const words = (some) => listed(some.map((role) => within(said(ROLES, role))));
  const needed = NEEDED.filter((role) => roles.includes(role));
  if (!roles.length) return element("p", "missing", "Everyone is there.");
  if (!needed.length) return element("p", "missing quiet", "Everyone whose word decides is there.");
  return element("p", "missing", element("b", "", "Still missing: "), `${words(needed)}.`);
}

const standing = ({ phase: furthest, score, band, statuses, lastActivity }) => [
  ["Furthest stage", furthest && phase(furthest)],
  ["Hottest", band && element("span", "tag-value", badge({ band, score }), scale(score))],
  ["Pipeline", statuses.map(({ status, leads }) => `${leads} ${within(said(STATUSES, status))}`).join(", ")],
  ["Last active", time(lastActivity, moment(lastActivity))],
];

const facts = ({ tier, industry, size, location, domains }) => [
  ["Fit", said(TIERS, tier)],
  ["Industry", said({}, industry)],
  ["Size", size && `${size} people`],
  ["Location", location],
  ["Domains", domains.length > 1 && domains.join(", ")],
];

function list(leads) {
  const row = ({ id, site, who, role, status: word, band, score, receivedAt }) =>
    element(
      "li",
      "member",
      wayTo("inbox", { lead: id, site }, who || "Somebody", "member-name"),
      element("span", "member-role", said(ROLES, role)),
      status(word),
      band ? badge({ band, score }) : element("span"),
      time(receivedAt, ago(receivedAt)),
    );
  return element("ul", "members", ...leads.map(row));
}
