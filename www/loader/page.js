// What the script tag says: where the files of Frontdesk are, and the address of the site's config.

let folder = document.baseURI;
let siteConfig = "";

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
