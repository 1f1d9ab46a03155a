// Accounts in the list: companies and buying groups, with who of the group is there.

import { fill, nameOf } from "./account.js";
import * as api from "./api.js";
import { element, time } from "./dom.js";
import { badge, phase, places } from "./marks.js";
import { opener } from "./table.js";
import { ago } from "./times.js";
import { ROLES, TIERS, count, said } from "./words.js";

export const accountsView = {
  name: "accounts",
  label: "Accounts, last active first",
  one: "account",
  columns: [
    ["who", "Account"],
    ["group", "Buying group"],
    ["stage", "Furthest stage"],
    ["heat", "Hottest"],
    ["tier", "Tier"],
    ["many", "Leads"],
    ["when", "Active"],
  ],
  empty: ["No accounts yet", "Leads of one company, and of colleagues who shared a link, gather here."],
  async page({ q, limit, cursor }, signal) {
    const { accounts, next } = await api.accounts({ q, limit, cursor }, signal);
    return { items: accounts, next };
  },
  keyOf: ({ key }) => key,
  nameOf,
  mark: (account) => JSON.stringify(account),
  cells,
  again: (row, { lastActivity }) => (row.querySelector(".when time").textContent = ago(lastActivity)),
  fill,
  /** The account of the lead that an address names. */
  find: async ({ lead }) => (lead ? (await api.accounts({ lead })).accounts[0] : null),
};

function cells(account) {
  const { domains, roles, phase: furthest, score, band, tier, leads, lastActivity } = account;
  const more = domains.length > 1 ? `${domains[0]} and ${domains.length - 1} more` : domains[0];
  const group = element("td", "group", places(roles), `${roles.length} of ${Object.keys(ROLES).length}`);
  return [
    element("td", "who", opener(nameOf(account)), more ? element("span", "company", more) : null),
    group,
    element("td", "stage", furthest ? phase(furthest) : null),
    element("td", "heat", band ? badge({ band, score }) : null),
    element("td", "tier", said(TIERS, tier)),
    element("td", "many", element("span", "unit", count(leads, "lead"))),
    element("td", "when", time(lastActivity, ago(lastActivity))),
  ];
}
