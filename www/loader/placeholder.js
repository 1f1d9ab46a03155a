// What stands in place of a form that was not rendered, until it comes: its outline, from the config, at its height.

/** Type and number of choices of the ready-made questions that are more than a line of text. */
const PRESETS = {
  message: ["textarea"],
  stage: ["radio", 3],
  timeline: ["radio", 4],
  "purchase-kind": ["radio", 2],
  "buying-style": ["radio", 2],
  sophistication: ["radio", 3],
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

/** A line of text: the config's own where it has one, because that wraps as it will, or a bar. */
function line(classes, text, locale, bar = "") {
  return make("div", classes, said(text, locale) || bone(bar));
}

/** As in `core`: `zh-Hans-CN` falls back to `zh-Hans`, to `zh`, to the first language given. */
function said(text, locale) {
  if (!text || typeof text === "string") return text;
  for (let tag = locale; tag; tag = tag.slice(0, Math.max(tag.lastIndexOf("-"), 0))) {
    if (text[tag]) return text[tag];
  }
  return Object.values(text)[0];
}

export function placeholder(config, { preset, scheme, locale }) {
  const [step, ...later] = config.steps || [];
  const { title, fields } = step || {};
  const head = make("div", "head", line("title", config.title, locale, "wide"));
  if (config.intro) head.append(line("intro", config.intro, locale));
  const form = make("div", "skeleton", head);
  if (later.length) form.append(make("div", "progress", line("progress-text"), make("div", "progress-segment")));
  const shown = (fields || []).filter((field) => !field.showWhen && field.type !== "hidden");
  const questions = make("div", "fields", ...shown.map((field) => question(field, locale)));
  form.append(make("div", "step", ...(title ? [line("step-title", title, locale)] : []), questions));
  const actions = make("div", "actions", make("span", "bone button"));
  if (config.promise) actions.append(line("promise", config.promise, locale));
  form.append(actions);

  const base = make("div", "base", form);
  base.setAttribute("aria-hidden", "true");
  base.lang = locale;
  base.dir = /^(ar|fa|he|ur)\b/.test(locale) ? "rtl" : "ltr";
  base.dataset.preset = preset || "quiet";
  base.dataset.scheme = scheme || "auto";
  return base;
}

function question(field, locale) {
  const [presetType, presetChoices] = PRESETS[field.use] || [];
  const type = field.type || presetType || "text";
  const isGroup = /^(radio|checkboxes|multi-select)$/.test(type);
  const box = make("div", "field");
  box.dataset.type = type;
  if (type === "consent") {
    box.append(line("consent-link", field.label, locale, "wide"));
    if (field.link) box.append(line("consent-link"));
    return box;
  }
  box.append(line("label", field.label, locale));
  if (field.help || /^(checkboxes|multi-select|slots)$/.test(type)) box.append(line("help", field.help, locale));
  if (isGroup) {
    const choices = field.options || Array.from({ length: presetChoices || 2 }, () => ({}));
    const option = ({ label, value }) =>
      make("div", "bone option", make("span", "option-text", said(label, locale) || value || "\u00a0"));
    box.append(make("div", "options", ...choices.map(option)));
  } else if (type === "range") {
    box.append(make("div", "slider", bone("wide")));
  } else {
    box.append(make("div", `bone control ${type === "textarea" ? "tall" : ""}`));
    if (type === "slots") box.append(line("slot-more"));
  }
  return box;
}
