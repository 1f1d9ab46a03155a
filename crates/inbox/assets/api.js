// Asking the inbox. The token stays in this tab alone.

const KEY = "frontdesk-token";

/** The token, from the address `#token=…` (which then forgets it) or from this tab's memory. */
export function token() {
  const given = new URLSearchParams(location.hash.slice(1)).get("token");
  if (given) {
    sessionStorage.setItem(KEY, given);
    history.replaceState(null, "", location.pathname + location.search);
  }
  return sessionStorage.getItem(KEY);
}

export const remember = (text) => sessionStorage.setItem(KEY, text);
export const forget = () => sessionStorage.removeItem(KEY);

/** The token is not right. */
export class NotAllowed extends Error {}

async function ask(path, filters = {}, options = {}) {
  const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value));
  const headers = { ...options.headers, authorization: `Bearer ${sessionStorage.getItem(KEY)}` };
  const response = await fetch(`${path}?${query}`, { cache: "no-store", ...options, headers });
  if (response.status === 401) throw new NotAllowed();
  if (response.status === 404) throw new Error("It is not there any more.");
  if (!response.ok) throw new Error(`The inbox answered ${response.status}.`);
  return response;
}

/** A page of leads, `{ leads, next }`. */
export const leads = async (filters, signal) => (await ask("/api/leads", filters, { signal })).json();

/** A page of accounts, `{ accounts, next }`. */
export const accounts = async (filters, signal) => (await ask("/api/accounts", filters, { signal })).json();

/** The figures of a span of time. */
export const report = async (filters, signal) => (await ask("/api/report", filters, { signal })).json();

/** One lead with its history. */
export const lead = async ({ id, site }) => (await ask(`/api/leads/${encodeURIComponent(id)}`, { site })).json();

/** Moves a lead along the pipeline; answers with the lead and its history. */
export async function move({ id, site }, status) {
  const headers = { "content-type": "application/json" };
  const options = { method: "PATCH", headers, body: JSON.stringify({ status }) };
  return (await ask(`/api/leads/${encodeURIComponent(id)}`, { site }, options)).json();
}

/** Saves the list as a file. A plain link could not carry the token. */
export async function save(filters) {
  const blob = await (await ask("/api/leads.csv", filters)).blob();
  const anchor = document.createElement("a");
  anchor.href = URL.createObjectURL(blob);
  anchor.download = "leads.csv";
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
}
