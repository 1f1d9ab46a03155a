// Whether anything may be kept in the visitor's browser.

// What the page said by `frontdesk.consent`, and what the visitor said in the panel, who has the last word.
let told;
let chosen;

export function setConsent(given, isOwnChoice) {
  if (isOwnChoice) chosen = given;
  else {
    told = given;
    // A refusal ends an earlier permission, whoever gave it.
    if (!given) chosen = undefined;
  }
}

/** Where the journey may be kept now: the config's word, or `off`. */
export function memoryOf({ privacy }) {
  const { memory, askFirst } = privacy || {};
  const isRefused = navigator.globalPrivacyControl || navigator.doNotTrack === "1";
  return memory && !isRefused && (chosen ?? told ?? !askFirst) ? memory : "off";
}

/** Whether the draft of a form may be stored. */
export function mayRemember(site) {
  return /^(session|local)$/.test(memoryOf(site));
}

/** Takes away all that we kept. */
export function forgetAll() {
  for (const kind of ["sessionStorage", "localStorage"]) {
    // Storage itself may throw, in a sandboxed frame; nothing is kept there then.
    try {
      const storage = window[kind];
      for (const key of Object.keys(storage)) if (key.startsWith("frontdesk:")) storage.removeItem(key);
    } catch {}
  }
}
