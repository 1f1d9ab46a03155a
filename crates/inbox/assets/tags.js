// What a lead's tags say, each with its reasons, and what is known of its account.

import { element, pairs, wayTo } from "./dom.js";
import { badge, phase, scale } from "./marks.js";
import { PURCHASES, ROLES, SOPHISTICATIONS, STYLES, TIERS, TIMELINES, said, within } from "./words.js";

/** The tags; those with reasons first. */
export function tagsOf({ stage, role, temperature, timeline, purchase, segment, sophistication, priorities }) {
  const made = [];
  if (temperature) made.push(tag("Temperature", [badge(temperature), scale(temperature.score)], temperature.reasons, true));
  if (stage) {
    const own = stage.stage === stage.phase ? [] : [stage.stage.replaceAll("-", " ")];
    const model = element("span", "quiet", [...own, stage.model].join(", "));
    made.push(tag("Stage", [phase(stage.phase), model, source(stage)], stage.reasons));
  }
  if (role) made.push(tag("Role", [said(ROLES, role.role), source(role)], role.reasons));
  const rest = pairs([
    ["Timeline", said(TIMELINES, timeline)],
    ["Purchase", [said(PURCHASES, purchase?.kind), said(STYLES, purchase?.style)].filter(Boolean).join(", ")],
    ["Segment", segment],
    ["Knows it", said(SOPHISTICATIONS, sophistication)],
    ["Priorities", priorities?.map((priority) => said({}, priority)).join(", ")],
  ]);
  return rest ? [...made, rest] : made;
}

function tag(label, shown, reasons = [], weighed = false) {
  const reason = ({ says, weight }) =>
    element("li", "", weighed ? element("b", "weight", signed(weight)) : null, element("span", "", says));
  const why = reasons.length ? element("ul", "reasons", ...reasons.map(reason)) : null;
  return element("div", "tag", element("h4", "", label), element("p", "tag-value", ...shown), why);
}

/** Points as people write them: at most one decimal, and a true minus. */
function signed(weight) {
  const points = Math.abs(weight).toLocaleString(undefined, { maximumFractionDigits: 1 });
  return `${weight < 0 ? "−" : "+"}${points}`;
}

/** Whether the visitor said so, or we concluded it. */
function source({ source, confidence }) {
  const sure = confidence === undefined || confidence === 1 ? "" : `, ${Math.round(confidence * 100)} % sure`;
  return element("span", "source", source + sure);
}

/** What is known of the account, and the way to it. */
export function accountOf({ id, account, lead, suspect }) {
  const facts = lead.account ?? {};
  const invited = facts.invitedBy ? `Sent a link by the ${within(said(ROLES, facts.invitedBy))}` : "Came by a shared link";
  const known = pairs([
    ["Domain", account],
    ["Fit", said(TIERS, lead.tags?.tier)],
    ["Size", facts.size && `${facts.size} people`],
    ["Industry", said({}, facts.industry)],
    ["Location", facts.location],
    ["Technology", facts.technology],
    ["Group", facts.group && facts.group !== id && invited],
  ]);
  // Suspects count nowhere, so they have no account.
  const way = !suspect && (account || facts.group) ? wayTo("accounts", { lead: id }, "See the whole account", "link onward") : null;
  return [known, way];
}
