// The visitor's journey: its module loads once for the page, and what is said to it before waits.

import { guarded } from "./guard.js";
import { newId } from "./bookkeeping.js";
import { configAt } from "./site.js";
import { landing, shipped } from "./page.js";
import { memoryOf, setConsent } from "./privacy.js";
import { whenIdle } from "./near.js";

let site = null;
let loading = null;
let journey = null;
const waiting = [];

/** The first config that a page reads is that of its journey. */
export function startJourney(read) {
  site = site || read;
  if (!loading) {
    loading = import(shipped("frontdesk_journey.js")).then((module) => {
      journey = module.begin({ site, landing, memoryOf, setConsent, newId, guarded });
      waiting.splice(0).forEach(toJourney);
      return journey;
    });
    loading.catch(() => (loading = null));
  }
  return loading;
}

/** Where the site remembers journeys, they begin once the page has loaded, with or without a widget in sight. */
export async function gather(read) {
  site = site || read;
  await whenIdle();
  const { memory } = site.privacy || {};
  if (memory && memory !== "off") await startJourney().catch(() => {});
}

/** For calls of the page, which need no config. */
export async function theJourney() {
  const read = site || (await configAt().catch(() => ({}))).site;
  return { journey: await startJourney(read || {}), site };
}

export function toJourney(run) {
  if (journey) guarded(run)(journey);
  else waiting.push(run);
}

/** Those known now. */
export function signals() {
  return journey ? journey.signals() : [];
}
