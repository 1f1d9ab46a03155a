// Where the journey is kept: one entry of the tab's or the browser's storage, shared by every tab of the site.

import { fitting, fromText, merged, toText } from "./list.js";

export function shelfOf(kind, key, keepDays) {
  const lock = kind === "local" && navigator.locks;
  let isWaiting = false;

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
      if (text === storage.getItem(key)) return;
      if (text) storage.setItem(key, text);
      else storage.removeItem(key);
    });
  }

  /** Adds what `given` says by then to what other tabs have written. */
  function add(given) {
    const now = () => {
      isWaiting = false;
      const news = given();
      if (!news) return;
      const { signals, choice } = read();
      put(merged(signals, news.signals), news.choice ?? choice);
    };
    if (!lock) return now();
    if (isWaiting) return;
    isWaiting = true;
    lock.request(key, now).catch(now);
    // A page that is left does not get the lock any more.
    addEventListener("pagehide", () => isWaiting && now(), { once: true });
  }

  return { read, put, add };
}
