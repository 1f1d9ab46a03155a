// Finds elements as people do: by what they are and what they are called, inside open shadow roots too.
const [scope, role, name] = arguments;

const within = (root) =>
  [...root.querySelectorAll("*")].flatMap((element) =>
    element.shadowRoot ? [element, ...within(element.shadowRoot)] : [element],
  );
const roots = scope ? [...document.querySelectorAll(scope)].map((host) => host.shadowRoot || host) : [document];

const TEXT = /^(text|email|tel|url|search|password|number)$/;

function roleOf(element) {
  const given = element.getAttribute("role");
  if (given) return given;
  const tag = element.localName;
  if (tag === "input") {
    if (element.type === "radio" || element.type === "checkbox") return element.type;
    if (element.type === "submit" || element.type === "button") return "button";
    return TEXT.test(element.type) ? "textbox" : element.type;
  }
  if (tag === "a") return element.hasAttribute("href") ? "link" : "";
  if (/^h[1-6]$/.test(tag)) return "heading";
  if (tag === "legend") return "legend";
  return { button: "button", textarea: "textbox", select: "combobox", fieldset: "group", form: "form", p: "text" }[tag] || "";
}

/** The text, without the word that a question is optional. */
function textOf(element) {
  const copy = element.cloneNode(true);
  copy.querySelectorAll(".optional, [aria-hidden=true], .option-help").forEach((aside) => aside.remove());
  return copy.textContent;
}

function nameOf(element) {
  const own = element.getAttribute("aria-label");
  if (own) return own;
  const root = element.getRootNode();
  const by = element.getAttribute("aria-labelledby");
  if (by) return by.split(" ").map((id) => textOf(root.getElementById(id))).join(" ");
  if (element.labels && element.labels.length) return [...element.labels].map(textOf).join(" ");
  if (element.localName === "fieldset") return textOf(element.querySelector("legend") || document.createElement("i"));
  return textOf(element);
}

const clean = (text) => text.replace(/\s+/g, " ").trim();

function isSeen(element) {
  if (!element.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

return roots
  .flatMap(within)
  .filter((element) => roleOf(element) === role && (name === null || clean(nameOf(element)) === name) && isSeen(element));
