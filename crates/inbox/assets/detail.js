// Everything about one lead: who, where in buying and why we think so, what they said, agreed to and came from.

import { byId, element, link, time } from "./dom.js";
import { badge, phase } from "./list.js";
import { PURCHASES, ROLES, STYLES, SUSPICIONS, TIMELINES, moment, nameOf, said } from "./words.js";

/** Fills the pane. */
export function fill(stored, close) {
  const { lead } = stored;
  const { contact } = lead;
  const back = button("Close", close, "close");
  back.setAttribute("aria-keyshortcuts", "Escape");
  const name = element("h2", "name", nameOf(lead));
  name.id = "detail-name";
  const part = [contact.title, contact.company || lead.account?.key].filter(Boolean).join(", ");
  const all = [
    element("header", "detail-head", element("div", "", name, part ? element("p", "quiet", part) : null), back),
    stored.suspect ? element("p", "suspect", `Set aside. ${said(SUSPICIONS, stored.suspect)}`) : null,
    actions(stored),
    section("Contact", pairs(contactOf(contact))),
    section("Tags", ...tagsOf(lead.tags ?? {})),
    section("Answers", answersOf(lead.answers ?? [])),
    section("Consent", consentOf(lead.consent)),
    section("Where from", pairs(originOf(lead))),
    section("Record", pairs(recordOf(stored))),
  ];
  byId("detail").replaceChildren(...all.filter(Boolean));
}

function actions(stored) {
  const { email, phone } = stored.lead.contact;
  const copy = button("Copy as JSON", async () => {
    await navigator.clipboard.writeText(JSON.stringify(stored.lead, null, 2));
    copy.textContent = "Copied";
    setTimeout(() => (copy.textContent = "Copy as JSON"), 2_000);
  });
  const linked = (address, text, kind) => {
    const made = link(address, text);
    if (made instanceof Element) made.className = `button ${kind}`;
    return made;
  };
  return element(
    "p",
    "actions",
    email ? linked(`mailto:${email}`, "Write an email", "primary") : null,
    phone ? linked(`tel:${phone.replace(/[^+\d]/g, "")}`, "Call", "") : null,
    // Browsers keep the clipboard from pages that came over plain HTTP.
    navigator.clipboard ? copy : null,
  );
}

const contactOf = (contact) => [
  ["Email", contact.email && link(`mailto:${contact.email}`, contact.email)],
  ["Phone", contact.phone && link(`tel:${contact.phone.replace(/[^+\d]/g, "")}`, contact.phone)],
  ["Job title", contact.title],
  ["Company", contact.company],
  ["Website", contact.website && link(contact.website, contact.website.replace(/^https?:\/\/|\/$/g, ""))],
  ["Country", contact.country],
];

function tagsOf({ stage, role, temperature, timeline, purchase, segment, priorities }) {
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
    ["Priorities", priorities?.map((priority) => said({}, priority)).join(", ")],
  ]);
  return rest ? [...made, rest] : made;
}

function tag(label, shown, reasons = [], weighed = false) {
  const reason = ({ says, weight }) =>
    element("li", "", weighed ? element("b", "weight", weight < 0 ? `−${-weight}` : `+${weight}`) : null, says);
  const why = reasons.length ? element("ul", "reasons", ...reasons.map(reason)) : null;
  return element("div", "tag", element("h4", "", label), element("p", "tag-value", ...shown), why);
}

/** Whether the visitor said so, or we concluded it. */
function source({ source, confidence }) {
  const sure = confidence === undefined || confidence === 1 ? "" : `, ${Math.round(confidence * 100)} % sure`;
  return element("span", "source", source + sure);
}

function scale(score) {
  const made = element("span", "scale", ...Array.from({ length: 10 }, () => element("i")));
  [...made.children].slice(0, score).forEach((step) => step.setAttribute("data-on", ""));
  made.setAttribute("aria-hidden", "true");
  return made;
}

function answersOf(answers) {
  const text = ({ shown, value }) => shown || (Array.isArray(value) ? value.join(", ") : value);
  return answers.length ? pairs(answers.map((answer) => [answer.label, text(answer)]), "stacked") : null;
}

function consentOf(consent) {
  if (!consent) return element("p", "quiet", "None was asked for or given.");
  const facts = pairs([
    ["Given", time(consent.at, moment(consent.at))],
    ["For", consent.purposes.join(", ")],
    ["Version", [consent.version, consent.locale].filter(Boolean).join(", ")],
    ["Text hash", element("code", "", consent.textHash)],
  ]);
  return element("div", "", element("blockquote", "consent", consent.text), facts);
}

function originOf({ page, attribution }) {
  const last = attribution?.last ?? {};
  return [
    ["Page", page.url && link(page.url, page.title || page.url)],
    ["Language", page.locale],
    ["Source", last.source],
    ["Medium", last.medium],
    ["Campaign", last.campaign],
    ["Came from", last.referrer && link(last.referrer, last.referrer)],
  ];
}

const recordOf = ({ id, site, receivedAt, lead }) => [
  ["Received", time(receivedAt, moment(receivedAt))],
  ["Submitted", time(lead.submittedAt, moment(lead.submittedAt))],
  ["Account", lead.account?.key],
  ["Form", [lead.widget.id, site].filter(Boolean).join(" on ")],
  ["Id", element("code", "", id)],
];

function section(title, ...children) {
  const filled = children.filter(Boolean);
  return filled.length ? element("section", "section", element("h3", "", title), ...filled) : null;
}

function pairs(all, kind = "") {
  const shown = all.filter(([, value]) => value);
  if (!shown.length) return null;
  return element("dl", `pairs ${kind}`, ...shown.map(([label, value]) => element("div", "", element("dt", "", label), element("dd", "", value))));
}

function button(text, press, kind = "") {
  const made = element("button", `button ${kind}`, text);
  made.type = "button";
  made.addEventListener("click", press);
  return made;
}
