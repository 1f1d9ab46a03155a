// Asking the inbox for leads. The token stays in this tab alone.

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

async function ask(path, filters, signal) {
  const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value));
  const response = await fetch(`${path}?${query}`, {
    headers: { authorization: `Bearer ${sessionStorage.getItem(KEY)}` },
    cache: "no-store",
    signal,
  });
  if (response.status === 401) throw new NotAllowed();
  if (!response.ok) throw new Error(`The inbox answered ${response.status}.`);
  return response;
}

/** A page of leads, `{ leads, next }`. */
export async function leads(filters, signal) {
  return (await ask("/api/leads", filters, signal)).json();
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
