// Where the journey is kept: one entry of the tab's or the browser's storage, shared by every tab of the site.

import { fitting, fromText, merged, toText } from "./list.js";

/** `onErased` is called where another tab has erased what this one had stored. */
export function shelfOf(kind, key, keepDays, onErased) {
  const lock = kind === "local" && navigator.locks;
  let waiting = null;
  let isStored = false;

  // Storage may be blocked, or full: then the page itself remembers, and nothing else.
  function attempt(run) {
    try {
      return run(window[`${kind}Storage`]);
    } catch {}
  }

  function read() {
    return fromText(
      attempt((storage) => storage.getItem(key)),
      keepDays,
    );
  }

  /** As it is, or not at all where there is nothing to keep. */
  function put(signals, choice) {
    attempt((storage) => {
      const text = signals.length || choice !== undefined ? toText(fitting(signals), choice) : null;
      isStored = !!text;
      if (text === storage.getItem(key)) return;
      if (text) storage.setItem(key, text);
      else storage.removeItem(key);
    });
  }

  /** Adds what `given` says by then to what other tabs have written: once for many signals. */
  function add(given) {
    if (waiting) return;
    waiting = () => {
      waiting = null;
      // Another tab's erasing may not have been told yet: nothing erased comes back.
      if (isStored && attempt((storage) => storage.getItem(key)) === null) return erased();
      const news = given();
      if (!news) return;
      const { signals, choice } = read();
      put(merged(signals, news.signals), news.choice ?? choice);
    };
    if (lock) lock.request(key, flush).catch(flush);
    else setTimeout(flush);
  }

  function erased() {
    isStored = false;
    onErased();
  }

  function flush() {
    if (waiting) waiting();
  }

  // A page that is left gets neither lock nor time any more.
  addEventListener("pagehide", flush);
  return { read, put, add, erased };
}
