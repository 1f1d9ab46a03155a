// Erasing, and for a while putting back.

/** So long the visitor may think better of it, and longer while the button has their attention. */
const WHILE = 20_000;

const isDraft = (key) => key.startsWith("frontdesk:draft:");

export function takeAll(journey) {
  const signals = journey.erase();
  const drafts = [];
  // Blocked storage holds no drafts.
  try {
    for (const key of Object.keys(sessionStorage).filter(isDraft)) {
      drafts.push([key, sessionStorage.getItem(key)]);
      sessionStorage.removeItem(key);
    }
  } catch {}
  return () => {
    journey.restore(signals);
    try {
      for (const [key, draft] of drafts) sessionStorage.setItem(key, draft);
    } catch {}
  };
}

/** Calls back when the time is over and nobody is about to press the button; returns what ends it before. */
export function whenForgotten(button, forget) {
  const timer = setTimeout(look, WHILE);
  function look() {
    if (button.matches(":focus, :hover")) return;
    end();
    forget();
  }
  function leave() {
    // The next one has the focus only afterwards.
    setTimeout(() => Date.now() - began >= WHILE && look());
  }
  const began = Date.now();
  const types = ["blur", "pointerleave"];
  for (const type of types) button.addEventListener(type, leave);
  function end() {
    clearTimeout(timer);
    for (const type of types) button.removeEventListener(type, leave);
  }
  return end;
}
