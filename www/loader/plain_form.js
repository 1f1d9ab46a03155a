// The life of a rendered form before WASM: it validates, and what the visitor asks for is passed on to the live form.

import { guarded } from "./guard.js";
import { fillJourney } from "./bookkeeping.js";
import { signals } from "./journey.js";
import { checkForm, validateWhileTyping } from "./validation.js";

/** After this long a form that works is better than one that is better. */
const PATIENCE = 8000;

export function animateForm(form, root, widget, signal) {
  validateWhileTyping(form, signal);
  const later = guarded(pass);

  form.addEventListener(
    "submit",
    guarded((event) => {
      if (widget.isPlain()) {
        if (checkForm(form)) fillJourney(form, signals());
        else event.preventDefault();
        return;
      }
      event.preventDefault();
      const submit = form.querySelector('[type="submit"]');
      // Enter in the first of several steps means the next one.
      const isNext = submit && submit.matches(".later");
      if (isNext) goOn();
      else if (checkForm(form)) later(submit, '[type="submit"]', postPlainly);
    }),
    { signal },
  );
  form.addEventListener("click", (event) => event.target.closest(".next") && goOn(), { signal });

  function goOn() {
    if (checkForm(form)) later(form.querySelector(".next"), ".next", focusNextStep);
  }

  /** Waits for the live form and presses the same button there; without one, falls back. */
  async function pass(button, selector, fallBack) {
    if (button.dataset.state) return;
    button.dataset.state = "sending";
    const isLive = await widget.hurry(PATIENCE);
    delete button.dataset.state;
    if (signal.aborted && !isLive) return;
    if (isLive) root.querySelector(selector).click();
    else fallBack();
  }

  function postPlainly() {
    if (!checkForm(form)) return;
    fillJourney(form, signals());
    // Not form.submit: a question may be called "submit".
    HTMLFormElement.prototype.submit.call(form);
  }

  function focusNextStep() {
    const next = form.querySelector(".later input, .later select, .later textarea");
    if (next) next.focus();
  }
}
