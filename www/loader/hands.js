// When the form may be replaced without pulling it from under the visitor's hands.

/** A touch is followed by its click this much later. */
const CLICK_DELAY = 300;

/** The caret of these cannot be read and would jump; a list or a calendar that stands open would close. */
function holdsOn(control) {
  if (!control) return false;
  const { tagName, type, value } = control;
  return (
    tagName === "SELECT" ||
    (tagName === "INPUT" && (/^(date|time|month|week)/.test(type) || (/^(email|number)$/.test(type) && value !== "")))
  );
}

export function watchHands(root, signal) {
  let isComposing = false;
  let isPressing = false;
  let isHurried = false;
  let proceed = null;

  const isBusy = () => isComposing || isPressing || (!isHurried && holdsOn(root.activeElement));
  const look = () => {
    if (proceed && !isBusy()) proceed();
  };
  const on = (target, type, handler) => target.addEventListener(type, handler, { signal, capture: true });
  const released = () =>
    setTimeout(() => {
      isPressing = false;
      look();
    }, CLICK_DELAY);

  on(root, "compositionstart", () => (isComposing = true));
  on(root, "compositionend", () => {
    isComposing = false;
    setTimeout(look);
  });
  on(root, "pointerdown", () => (isPressing = true));
  on(window, "pointerup", released);
  on(window, "pointercancel", released);
  // After the focus that follows.
  on(root, "focusout", () => setTimeout(look));
  on(root, "change", () => setTimeout(look));

  return {
    /** The visitor asked to go on: only a word half composed is waited for. */
    hurry() {
      isHurried = true;
      look();
    },
    atRest: () => new Promise((resolve) => (isBusy() ? (proceed = resolve) : resolve())),
  };
}
