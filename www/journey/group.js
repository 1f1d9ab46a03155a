// Colleagues find each other: a link carries the id of their group, and nothing about anybody.

import { CAMPAIGN_KEY } from "./signal.js";

/** The signal of an invitation in a fragment, if it is one. */
export function invitationIn(fragment) {
  const said = new URLSearchParams(fragment);
  const value = said.get("frontdesk-group");
  if (!/^[\da-zA-Z-]{8,64}$/.test(value)) return null;
  return { signal: "invited", value, label: said.get("frontdesk-role") };
}

/** The group of this journey, or a new one. */
export function groupOf(signals, newId) {
  const linked = signals.filter(({ signal, value }) => /^(invited|link-shared)$/.test(signal) && value).pop();
  if (linked) return linked.value;
  // Not there on pages without TLS.
  return crypto.randomUUID ? crypto.randomUUID() : newId();
}

/** This page for a colleague. The role is the inviter's own, if they declared one. */
export function invitationTo(group, signals) {
  const url = new URL(location.href);
  for (const key of [...url.searchParams.keys()]) if (CAMPAIGN_KEY.test(key)) url.searchParams.delete(key);
  const declared = signals.filter(({ signal }) => signal === "role-declared").pop();
  url.hash = `frontdesk-group=${group}${declared ? `&frontdesk-role=${declared.value}` : ""}`;
  return url.href;
}
