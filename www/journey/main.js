// The journey of a visitor over this page and, where the site and the visitor allow it, over the others.

import { clean, isWord } from "./signal.js";
import { fromFragment, here, linkOf, sendAlong, toFragment } from "./link.js";
import { groupOf, invitationIn, invitationTo } from "./group.js";
import { fitting, isArrival, merged } from "./list.js";
import { isDocument, watchDeeds } from "./deeds.js";
import { VISIT, watchViews } from "./views.js";
import { shelfOf } from "./shelf.js";

/** More than fit in what is stored, so that there is room again for many. */
const MANY = 800;

export function begin({ site, landing, memoryOf, setConsent, newId, guarded }) {
  const { memory, keepDays } = site.privacy || {};
  const days = keepDays > 0 ? keepDays : 90;
  const key = `frontdesk:journey:${site.site}`;
  const shelf = /^(session|local)$/.test(memory) && shelfOf(memory, key, days, () => (own = []));
  const [, fragment = ""] = landing.split("#");
  let carried = memory === "link" ? fromFragment(fragment, days) : { signals: [] };
  // What the visitor chose in the panel; what the page alone knows.
  let choice;
  let own = [];

  const isOn = () => memoryOf(site) !== "off";
  const known = () => merged(isOn() && shelf ? shelf.read().signals : [], own);

  /** What is to be stored; nothing where that is not allowed, but for a refusal itself. */
  function kept() {
    if (isOn()) return { signals: own, choice };
    return choice === false && { signals: [], choice };
  }

  function store() {
    if (shelf) shelf.add(kept);
  }

  function empty() {
    if (shelf) shelf.put([], (kept() || {}).choice);
  }

  function say(name, detail) {
    document.dispatchEvent(new CustomEvent(`frontdesk-${name}`, { detail }));
  }

  function add(given) {
    const signal = clean({ at: new Date().toISOString(), ...given }, days);
    if (!signal) return;
    own = [...own, signal];
    if (own.length > MANY) own = fitting(own);
    store();
    say("signal", signal);
  }

  /** The visitor's choice on an earlier page, or in another tab, is theirs here too. */
  function heed(told) {
    if (told === undefined) return;
    choice = told;
    setConsent(told, true);
  }

  /** Memory came on: what this page gathered so far goes in, but for an arrival that was none. */
  function join() {
    if (!isOn()) return;
    const before = shelf ? shelf.read().signals : carried.signals;
    const isRecent = ({ at }) => Date.now() - Date.parse(at) < VISIT;
    const isIdle = ({ referrer, campaign }) => !referrer && !campaign;
    if (before.some(isRecent)) own = own.filter((signal) => !(isArrival(signal) && isIdle(signal)));
    if (!shelf) own = merged(before, own);
    store();
  }

  /** Before anyone on the page can stop the event. */
  function on(types, handler, target = window, isCapturing = true) {
    for (const type of types.split(" ")) target.addEventListener(type, guarded(handler), isCapturing);
  }

  function listenToOtherTabs() {
    on("storage", ({ key: changed, newValue, storageArea }) => {
      if (storageArea !== window[`${memory}Storage`] || (changed && changed !== key)) return;
      heed(shelf.read().choice);
      // Erased in another tab: here too.
      if (!newValue) shelf.erased();
      else if (choice === false) own = [];
      else store();
      say("memory");
    });
    // Back from the browser's cache: what happened in between was not told.
    on("pageshow", ({ persisted }) => {
      if (!persisted) return;
      heed(shelf.read().choice);
      if (isOn()) own = [];
    });
  }

  /** The link takes the journey along. */
  function travel(event) {
    const link = linkOf(event);
    const luggage = kept();
    if (!link || event.defaultPrevented || isDocument(link) || !luggage) return;
    sendAlong(link, () => toFragment(luggage.signals, choice));
  }

  function invited(fragment) {
    const invitation = invitationIn(fragment);
    if (invitation) add(invitation);
    return invitation;
  }

  // In a link, which anybody may write, only a refusal counts.
  heed(shelf ? shelf.read().choice : carried.choice && undefined);
  join();
  if (shelf) listenToOtherTabs();
  // After everyone else on the page, who may have taken the click.
  if (memory === "link") on("click auxclick", travel, window, false);
  // A link to the page that is open already.
  on("hashchange", () => invited(location.hash.slice(1)) && history.replaceState(history.state, "", here()));
  watchDeeds(add, on);
  watchViews(landing, known, add, on, guarded);
  invited(fragment);

  return {
    signals: known,
    track(name, data, at) {
      if (!isWord(name)) {
        throw new Error(`track: found ${JSON.stringify(name)}, expected kebab-case of at most 60 characters`);
      }
      const { topic, value, label, seconds } = Object(data);
      add({ at: new Date(at).toISOString(), signal: name, topic, value, label, seconds });
    },
    invite(role) {
      const signals = known();
      const group = groupOf(signals, newId);
      add({ signal: "link-shared", value: group, label: role });
      return invitationTo(group, signals);
    },
    /** The page or the visitor said whether to remember. */
    keep(may, isOwnChoice) {
      if (isOwnChoice) heed(may);
      else if (!may) choice = undefined;
      if (isOn()) join();
      else empty();
      carried = { signals: [] };
      say("memory");
    },
    /** Gives back what it took, for a visitor who thinks better of it. */
    erase(withChoice) {
      const erased = known();
      own = [];
      carried = { signals: [] };
      if (withChoice) choice = undefined;
      empty();
      say("memory");
      return erased;
    },
    restore(signals) {
      own = merged(own, signals);
      store();
      say("memory");
    },
  };
}
