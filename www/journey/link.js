// The memory that is stored nowhere: it travels in the fragment of a link to the site's next page.

import { fitting, fromText, toText } from "./list.js";

const KEY = "frontdesk=";
/** 2,000 characters of base64 with the key. */
const ROOM = Math.floor(((2000 - KEY.length) * 3) / 4);

export function toFragment(signals, choice) {
  const bytes = new TextEncoder().encode(toText(fitting(signals, ROOM, () => 0), choice));
  const base64 = btoa(String.fromCharCode(...bytes));
  return KEY + base64.replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}

export function fromFragment(fragment, keepDays) {
  try {
    const binary = atob(fragment.split(KEY)[1].replace(/-/g, "+").replace(/_/g, "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return fromText(new TextDecoder().decode(bytes), keepDays);
  } catch {
    // Some other fragment, or none.
    return fromText("");
  }
}

/** This page without its fragment. */
export function here() {
  return location.href.split("#")[0];
}

/** Where a click leads: to another page of this site, or null. */
export function linkOf(event) {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href);
  // The right button opens a menu.
  return link && event.button < 2 ? link : null;
}

/** Lends the link a fragment while the browser follows it. */
export function sendAlong(link, fragment) {
  const isElsewhere = link.origin !== location.origin || link.href === here();
  if (isElsewhere || link.href.includes("#") || link.hasAttribute("download")) return;
  const href = link.getAttribute("href");
  link.hash = fragment();
  setTimeout(() => link.setAttribute("href", href));
}
