// Arrivals and page views, those of pages that never reload among them.

import { campaignOf } from "./signal.js";

/** Without a sign of life for so long a visit is over. */
export const VISIT = 18e5;

/** A router writes the new title a moment after the address. */
const TITLE = 300;

export function watchViews(landing, known, add, on, guarded) {
  let path = null;

  /** The first view of a document says where the visitor came from. */
  function view(comingFrom) {
    path = location.pathname;
    const at = new Date().toISOString();
    const last = known().pop();
    const isFresh = !last || Date.parse(at) - Date.parse(last.at) > VISIT;
    if (isFresh || comingFrom) add({ at, signal: "arrived", value: path, ...comingFrom });
    const meta = document.querySelector('meta[name="frontdesk:topic"]');
    for (const topic of topicsIn(meta && meta.content)) {
      add({ at, signal: "page-viewed", topic, value: path, label: document.title });
    }
  }

  const look = guarded(() => path !== location.pathname && view());
  const lookSoon = () => setTimeout(look, TITLE);
  const start = () => view(touch(landing));

  // A page that is made ready beforehand may never be seen.
  if (document.prerendering) on("prerenderingchange", start, document);
  else start();
  if (window.navigation) on("navigatesuccess", lookSoon, window.navigation);
  else on("popstate hashchange click", lookSoon);
}

export function topicsIn(list) {
  const topics = (list || "").split(",").filter((topic) => topic.trim());
  return topics.length ? topics : [""];
}

/** What the address and the referrer tell; nothing where the visitor only reloaded or went back. */
function touch(landing) {
  const [{ type } = {}] = performance.getEntriesByType("navigation");
  const url = new URL(landing);
  // Of each name the first one counts.
  const campaign = campaignOf([...url.searchParams].reverse());
  const [from] = document.referrer.split(/[?#]/);
  const referrer = from && from.split("/")[2] !== url.host ? from : undefined;
  return (campaign || referrer) && !/^[rb]/.test(type) ? { campaign, referrer } : null;
}
