// What stands in place of a form that was not rendered, until it comes: its outline, from the config, at its height.

/** Type and number of choices of the ready-made questions that are more than a line of text. */
const PRESETS = {
  message: ["textarea"],
  stage: ["radio", 3],
  timeline: ["radio", 4],
  "purchase-kind": ["radio", 2],
  priorities: ["checkboxes", 7],
  consent: ["consent"],
};

function make(tag, classes, ...children) {
  const element = document.createElement(tag);
  element.className = classes;
  element.append(...children);
  return element;
}

const bone = (classes) => make("span", `bone ${classes}`);
const repeated = (count, make) => Array.from({ length: count }, make);

export function placeholder(config, { preset, scheme, locale }) {
  const [step, ...later] = config.steps || [];
  const head = make("div", "head", make("div", "title", bone("wide")));
  if (config.intro) head.append(make("div", "intro", bone("wide")));
  const form = make("div", "skeleton", head);
  if (later.length)
    form.append(make("div", "progress", make("div", "progress-text", bone("")), make("div", "progress-segment")));
  const fields = make("div", "fields", ...((step && step.fields) || []).filter(isShown).map(field));
  const title = step && step.title ? [make("div", "step-title", bone(""))] : [];
  form.append(make("div", "step", ...title, fields));
  const actions = make("div", "actions", make("span", "bone button"));
  if (config.promise) actions.append(make("div", "promise", bone("")));
  form.append(actions);

  const base = make("div", "base", form);
  base.setAttribute("aria-hidden", "true");
  base.lang = locale;
  base.dataset.preset = preset || "quiet";
  base.dataset.scheme = scheme || "auto";
  return base;
}

const isShown = (field) => !field.showWhen && field.type !== "hidden";

function field(config) {
  const [presetType, presetChoices] = PRESETS[config.use] || [];
  const type = config.type || presetType || "text";
  const choices = (config.options && config.options.length) || presetChoices || 2;
  const box = make("div", "field");
  box.dataset.type = type;
  if (type !== "consent") box.append(make("div", "label", bone("")));
  if (config.help || type === "checkboxes" || type === "multi-select" || type === "slots") {
    box.append(make("div", "help", bone("wide")));
  }
  if (type === "radio" || type === "checkboxes" || type === "multi-select") {
    box.append(
      make(
        "div",
        "options",
        ...repeated(choices, () => make("span", "bone option", make("span", "option-text", "\u00a0"))),
      ),
    );
  } else if (type === "consent") {
    box.append(make("div", "consent-link", bone("wide")), make("div", "consent-link", bone("")));
  } else if (type === "range") {
    box.append(make("div", "slider", bone("wide")));
  } else {
    box.append(make("div", `bone control ${type === "textarea" ? "tall" : ""}`));
    if (type === "slots") box.append(make("div", "slot-more", bone("")));
  }
  return box;
}
