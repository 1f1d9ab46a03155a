// The shadow root of a widget: the one that was rendered, or a new one.

import { shipped } from "./page.js";

const LINK = 'link[rel="stylesheet"]';

export function rootOf(host) {
  const root = host.shadowRoot || declaredRoot(host) || host.attachShadow({ mode: "open" });
  if (!root.querySelector(`${LINK}, style`)) {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = shipped("frontdesk.css");
    root.prepend(link);
  }
  return root;
}

/** Where the engine did not parse it, or a framework put the HTML in by script. */
function declaredRoot(host) {
  const template = host.querySelector("template[shadowrootmode]");
  if (!template) return null;
  const root = host.attachShadow({ mode: "open" });
  root.append(template.content);
  template.remove();
  return root;
}

/** Without its style a placeholder has no height. */
export function whenStyled(root, signal) {
  const link = root.querySelector(LINK);
  if (!link || link.sheet) return null;
  return new Promise((resolve) => {
    link.addEventListener("load", resolve, { signal });
    link.addEventListener("error", resolve, { signal });
  });
}
