// What the script tag says: where the files of Frontdesk are, and the address of the site's config.

let folder = document.baseURI;
let siteConfig = "";

/** The address that the visitor came by, before anyone changed it. */
export const landing = location.href;

/** A journey or an invitation in the fragment is for us alone: it goes from the address bar at once. */
export function tidyAddress() {
  const [address, fragment = ""] = landing.split("#");
  if (/^frontdesk(=|-group=)/.test(fragment)) history.replaceState(history.state, "", address);
}

export function readScriptTag(script) {
  // Null where the script was imported; an image where the page has one named "currentScript".
  const own = script instanceof HTMLScriptElement ? script : document.querySelector("script[data-config]");
  const tag = own || document.createElement("script");
  const { base, config } = tag.dataset;
  folder = base ? new URL(base.replace(/\/?$/, "/"), document.baseURI) : new URL(tag.src || ".", document.baseURI);
  siteConfig = config ? new URL(config, document.baseURI).href : "";
}

/** The address of a file that ships beside the loader. */
export function shipped(path) {
  return new URL(path, folder).href;
}

export function siteConfigUrl() {
  return siteConfig;
}
