// Leads in the list: what is asked for, and how a row looks.

import * as api from "./api.js";
import { fill } from "./detail.js";
import { element, time } from "./dom.js";
import { badge, phase, status } from "./marks.js";
import { opener } from "./table.js";
import { ago } from "./times.js";
import { ROLES, nameOf, said } from "./words.js";

/** A view of leads: those that people sent, or those set aside. */
export const leadsView = (suspect) => ({
  name: suspect ? "suspects" : "inbox",
  label: suspect ? "Suspects, newest first" : "Leads, newest first",
  one: "lead",
  columns: [
    ["who", "Name"],
    ["state", "Status"],
    ["stage", "Stage"],
    ["role", "Role"],
    ["heat", "Temperature"],
    ["when", "Received"],
  ],
  empty: suspect
    ? ["No suspects", "What a machine may have sent is set aside here, and nothing is lost."]
    : ["No leads yet", "When a visitor sends a form, it stands here within ten seconds."],
  async page(filters, signal) {
    const { leads, next } = await api.leads({ ...filters, suspect: String(suspect) }, signal);
    return { items: leads, next };
  },
  keyOf,
  nameOf: ({ lead }) => nameOf(lead),
  /** A lead never changes; its status does. */
  mark: ({ status }) => status,
  cells,
  again: (row, { receivedAt }) => (row.querySelector(".when time").textContent = ago(receivedAt)),
  fill,
  /** The lead that an address names. */
  find: ({ lead, site }) => (lead ? api.lead({ id: lead, site }) : null),
});

/** One lead's key: an id is unique within its site. */
export const keyOf = (stored) => `${stored.site}/${stored.id}`;

function cells(stored) {
  const { contact, tags } = stored.lead;
  const company = contact.company || stored.account;
  return [
    element("td", "who", opener(nameOf(stored.lead)), company ? element("span", "company", company) : null),
    element("td", "state", status(stored.status)),
    element("td", "stage", tags?.stage ? phase(tags.stage.phase) : null),
    element("td", "role", said(ROLES, tags?.role?.role)),
    element("td", "heat", tags?.temperature ? badge(tags.temperature) : null),
    element("td", "when", time(stored.receivedAt, ago(stored.receivedAt))),
  ];
}
