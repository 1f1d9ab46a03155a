// Trying, and saying what went wrong. What is on the screen stays there.

import { NotAllowed } from "./api.js";
import { byId } from "./dom.js";

let leave = () => {};

/** Tells whom to ask for a new token. */
export const onNotAllowed = (ask) => (leave = ask);

export const isTroubled = () => !byId("trouble").hidden;

/** Does it. What was aborted on purpose is no trouble. */
export async function attempt(asking, work) {
  try {
    await work();
    if (asking) byId("trouble").hidden = true;
  } catch (error) {
    if (error.name === "AbortError") return;
    if (error instanceof NotAllowed) return leave("This is not the inbox's token.");
    const words = error instanceof TypeError ? "The inbox cannot be reached." : error.message;
    byId("trouble-text").textContent = asking ? `${words} Trying again every ten seconds.` : words;
    byId("trouble").hidden = false;
  }
}
