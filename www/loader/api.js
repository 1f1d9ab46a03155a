// `window.frontdesk`: the same calls before and after this script came.

import { guarded } from "./guard.js";
import { forgetAll, setConsent } from "./privacy.js";
import { identify, widgets } from "./widget.js";
import { loadWidgets } from "./site.js";
import { theJourney, toJourney } from "./journey.js";

const methods = {
  /** Calls back with the event's detail; returns a function that ends it. */
  on(event, callback) {
    const handler = guarded((heard) => callback(heard.detail, heard));
    document.addEventListener(`frontdesk-${event}`, handler);
    return () => document.removeEventListener(`frontdesk-${event}`, handler);
  },
  /** Brings a widget into view, and the visitor's focus into it. */
  open(id) {
    const widget = [...widgets].find(({ host }) => !id || host.id === id || host.getAttribute("config") === id);
    if (!widget) return false;
    const { host } = widget;
    host.scrollIntoView({ block: "nearest" });
    const first =
      host.shadowRoot && host.shadowRoot.querySelector("input:not([type=hidden], .trap *), select, textarea");
    if (first) first.focus({ preventScroll: true });
    say("opened", { id });
    return true;
  },
  /** For widgets that float above the page. */
  close(id) {
    say("closed", { id });
  },
  /** The visitor's own choice, made in the panel, is kept with the journey; what the page says holds until it is left. */
  consent(given, isOwnChoice) {
    const may = given === true;
    setConsent(may, isOwnChoice);
    if (!may) forgetAll();
    toJourney((journey) => journey.keep(may, isOwnChoice));
    for (const widget of widgets) widget.remember();
  },
  /** What the page knows about the visitor, by field or part of the contact. */
  identify(known) {
    identify({ ...known });
  },
  track(name, data) {
    const at = Date.now();
    toJourney((journey) => journey.track(name, data, at));
  },
  async journey() {
    return (await theJourney()).journey.signals();
  },
  /** What the widgets make of the journey. */
  async tags() {
    const [{ journey, site }, module] = await Promise.all([theJourney(), loadWidgets()]);
    return module.tags(site, journey.signals());
  },
  /** A link for a colleague. */
  async invite(role) {
    return (await theJourney()).journey.invite(role);
  },
  /** Forgets the visitor. */
  reset() {
    identify(null);
    forgetAll();
    toJourney((journey) => journey.erase(true));
  },
  /** The form of a call that also works before this script came: `frontdesk.push(["on", "submitted", callback])`. */
  push(...calls) {
    for (const [name, ...values] of calls) api[name](...values);
  },
};

const api = { isLoaded: true };

function say(name, detail) {
  document.dispatchEvent(new CustomEvent(`frontdesk-${name}`, { detail }));
}

export function installApi() {
  // Not an array where an element of the page has the id "frontdesk".
  const queue = Array.isArray(window.frontdesk) ? window.frontdesk : [];
  for (const name in methods) api[name] = guarded(methods[name]);
  window.frontdesk = api;
  for (const call of queue) api.push(call);
}
