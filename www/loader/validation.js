// The browser's own constraint validation in our words and our look, while the form is still plain HTML.

const CONTROLS = "input, select, textarea";

function fieldOf(control) {
  return control.closest(".field");
}

function show(control, text) {
  const field = fieldOf(control);
  const error = field && field.querySelector("[data-error]");
  if (!error) return;
  error.textContent = text;
  field.dataset.state = text ? "invalid" : "";
  for (const one of field.querySelectorAll(CONTROLS)) {
    if (text) one.setAttribute("aria-invalid", "true");
    else one.removeAttribute("aria-invalid");
  }
}

/** The renderer writes the words on the control; of a group, on one that may not be this one. */
function words(control, kind) {
  const carrier = fieldOf(control) && fieldOf(control).querySelector(`[data-${kind}]`);
  return (carrier && carrier.dataset[kind]) || control.validationMessage;
}

/** Whether the control is valid; shows what is wrong, or takes it away. */
function check(control) {
  const { valid, valueMissing } = control.validity;
  show(control, valid ? "" : words(control, valueMissing ? "required" : "invalid"));
  return valid;
}

const isChecked = (control) =>
  control.willValidate && control.name && getComputedStyle(control).visibility === "visible";

/** Checks all that is to be seen, and takes the visitor to the first that is wrong. */
export function checkForm(form) {
  const wrong = [...form.querySelectorAll(CONTROLS)].filter((control) => isChecked(control) && !check(control));
  if (wrong.length) wrong[0].focus();
  return !wrong.length;
}

/** Speaks up when an answer is finished, falls silent as soon as it is mended, and never scolds an empty field in passing. */
export function validateWhileTyping(form, signal) {
  // Only now: without us the browser's own bubbles are all there is.
  form.noValidate = true;
  const isControl = (target) => target.matches(CONTROLS) && target.willValidate && target.name;
  const finished = ({ target }) => isControl(target) && target.value && check(target);
  const mended = ({ target }) => {
    if (isControl(target) && target.validity.valid) show(target, "");
  };
  form.addEventListener("change", finished, { signal });
  form.addEventListener("focusout", finished, { signal });
  form.addEventListener("input", mended, { signal });
}
