// What a visitor does on a page, from the events of the page and of the widgets.

import { isWord } from "./signal.js";
import { linkOf } from "./link.js";
import { topicsIn } from "./views.js";

const DOCUMENT = /\.(pdf|docx?|xlsx?|pptx?|od[tsp]|csv|zip|epub)$/i;

const played = new WeakSet();

export function watchDeeds(add, on) {
  const clicked = (event) => {
    const link = linkOf(event);
    if (link) follow(link, add);
  };
  on("click auxclick", clicked);
  on("play", ({ target }) => {
    if (!(target instanceof HTMLVideoElement) || played.has(target)) return;
    played.add(target);
    about(target, add, { signal: "video-played", label: target.title || target.getAttribute("aria-label") });
  });
  on("frontdesk-started", ({ target }) => add({ signal: "form-started", value: idOf(target) }));
  on("frontdesk-step", ({ detail }) => add({ signal: "form-step", value: detail.step }));
  on("frontdesk-submitted", ({ target, detail }) => {
    for (const name of ["stage", "role", "timeline", "segment"]) {
      const tag = detail.tags[name];
      // Timeline and segment are words, and never inferred.
      const value = tag && tag.source === "declared" ? tag[name] : tag;
      if (isWord(value)) add({ signal: `${name}-declared`, value });
    }
    add({ signal: "consultation-requested", value: idOf(target) });
  });
}

function follow(link, add) {
  const { protocol, pathname } = link;
  if (protocol === "tel:") add({ signal: "phone-tapped" });
  else if (protocol === "mailto:") add({ signal: "mail-tapped" });
  else if (isDocument(link)) {
    const label = link.textContent.trim() || link.getAttribute("aria-label");
    about(link, add, { signal: "document-opened", value: pathname, label });
  }
}

export function isDocument({ pathname }) {
  return DOCUMENT.test(pathname);
}

/** One signal for each topic that stands on the element or around it. */
function about(element, add, signal) {
  const named = element.closest("[data-frontdesk-topic]");
  for (const topic of topicsIn(named && named.dataset.frontdeskTopic)) add({ ...signal, topic });
}

/** As the config has it: the tag names it, or else its form does. */
function idOf(host) {
  const form = host.shadowRoot && host.shadowRoot.querySelector("form[data-widget]");
  return host.getAttribute("config") || (form ? form.dataset.widget : "");
}
