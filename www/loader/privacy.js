// Whether anything may be kept in the visitor's browser.

let hasConsented = false;

export function setConsent(given) {
  hasConsented = given;
}

export function mayRemember(site) {
  const { memory, askFirst } = site.privacy || {};
  const refuses = navigator.globalPrivacyControl || navigator.doNotTrack === "1";
  return !!memory && memory !== "off" && !refuses && (!askFirst || hasConsented);
}

/** Takes away all that we kept. */
export function forgetAll() {
  // Storage itself may throw, in a sandboxed frame.
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith("frontdesk:")) sessionStorage.removeItem(key);
  }
}
