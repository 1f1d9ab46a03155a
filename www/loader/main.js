// The script that a site owner embeds: registers the tags, and answers `window.frontdesk`.

import { installApi } from "./api.js";
import { defineTag } from "./element.js";
import { guarded } from "./guard.js";
import { KINDS } from "./kinds.js";
import { readScriptTag } from "./page.js";

// Known only while the script runs for the first time.
const ownScript = document.currentScript;

guarded(() => {
  // A second copy leaves the first one and its queue alone.
  if (window.frontdesk && window.frontdesk.isLoaded) return;
  readScriptTag(ownScript);
  installApi();
  KINDS.forEach(defineTag);
})();
