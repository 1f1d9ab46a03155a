// The script that a site owner embeds: registers the tags, and answers `window.frontdesk`.

import { installApi } from "./api.js";
import { configAt } from "./site.js";
import { defineTag } from "./element.js";
import { definePanel } from "./panel.js";
import { gather } from "./journey.js";
import { guarded } from "./guard.js";
import { KINDS } from "./kinds.js";
import { readScriptTag, tidyAddress } from "./page.js";
import { whenIdle } from "./near.js";

// Known only while the script runs for the first time.
const ownScript = document.currentScript;

guarded(() => {
  // A second copy leaves the first one and its queue alone.
  if (window.frontdesk && window.frontdesk.isLoaded) return;
  readScriptTag(ownScript);
  guarded(tidyAddress)();
  installApi();
  KINDS.forEach(defineTag);
  definePanel();
  // Pages without a widget count too. Where the config is broken, the widgets say so.
  whenIdle()
    .then(() => configAt())
    .then(({ site }) => gather(site))
    .catch(() => {});
})();
