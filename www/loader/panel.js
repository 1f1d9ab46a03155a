// The tag `<frontdesk-memory>`: what this site remembers. Its script loads only where the tag stands.

import { applyAccent } from "./theme.js";
import { memoryOf } from "./privacy.js";
import { guarded } from "./guard.js";
import { localeOf } from "./locale.js";
import { rootOf } from "./root.js";
import { shipped } from "./page.js";
import { theJourney } from "./journey.js";

export function definePanel() {
  if (customElements.get("frontdesk-memory")) return;
  const show = guarded(async (host) => {
    const [{ journey, site }, panel] = await Promise.all([theJourney(), import(shipped("frontdesk_memory.js"))]);
    const root = rootOf(host);
    applyAccent(host, (site.theme || {}).accent);
    panel.show({ host, root, site, journey, locale: localeOf(host, root, site), memoryOf });
  });
  customElements.define(
    "frontdesk-memory",
    class extends HTMLElement {
      connectedCallback() {
        show(this);
      }
    },
  );
}
