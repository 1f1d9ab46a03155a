// Everything about one lead: who, where in buying and why we think so, what they said, agreed to and came from.

import { button, byId, element, link, pairs, section, time, wayTo } from "./dom.js";
import { journeyOf } from "./journey.js";
import { originOf } from "./origin.js";
import { pipelineOf } from "./pipeline.js";
import { accountOf, tagsOf } from "./tags.js";
import { moment } from "./times.js";
import { SUSPICIONS, nameOf, said } from "./words.js";

/** Fills the pane. `moved` is told of a change of status. */
export function fill(stored, close, moved) {
  const { lead } = stored;
  const { contact } = lead;
  const part = [contact.title, contact.company || stored.account].filter(Boolean).join(", ");
  const all = [
    head(nameOf(lead), part, close),
    stored.suspect ? element("p", "suspect", `Set aside. ${said(SUSPICIONS, stored.suspect)}`) : null,
    actions(stored),
    pipelineOf(stored, moved),
    section("Contact", pairs(contactOf(contact))),
    section("Tags", ...tagsOf(lead.tags ?? {})),
    section("Account", ...accountOf(stored)),
    section("Answers", answersOf(lead.answers ?? [])),
    section("Where from", ...originOf(lead)),
    section("Journey", ...journeyOf(lead.journey ?? [])),
    section("Consent", consentOf(lead.consent)),
    section("Record", pairs(recordOf(stored))),
  ];
  byId("detail").replaceChildren(...all.filter(Boolean));
}

/** The top of the pane: a name, a line under it, and the way out. */
export function head(text, under, close) {
  const back = button("Close", close, "close");
  back.setAttribute("aria-keyshortcuts", "Escape");
  const name = element("h2", "name", text);
  name.id = "detail-name";
  return element("header", "detail-head", element("div", "", name, under ? element("p", "quiet", under) : null), back);
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

const recordOf = ({ id, site, receivedAt, lead }) => [
  ["Received", time(receivedAt, moment(receivedAt))],
  ["Submitted", time(lead.submittedAt, moment(lead.submittedAt))],
  ["Page", lead.page.url && link(lead.page.url, lead.page.title || lead.page.url)],
  ["Language", lead.page.locale],
  ["Form", [lead.widget.id, site].filter(Boolean).join(" on ")],
  ["Id", wayTo("inbox", { lead: id, site }, element("code", "", id))],
];
