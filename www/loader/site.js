// Configs, languages and the WASM modules: loaded once for the page, however many widgets ask.

import { failure, textOf } from "./guard.js";
import { shipped, siteConfigUrl } from "./page.js";

const loads = new Map();

/** One promise for each key; a failed one is forgotten, so that a widget added later tries again. */
function once(key, load) {
  if (!loads.has(key)) {
    const loading = load();
    loading.catch(() => loads.delete(key));
    loads.set(key, loading);
  }
  return loads.get(key);
}

async function fetched(url) {
  const answer = await fetch(url, { credentials: "same-origin" });
  if (!answer.ok) throw new Error(`it answers ${answer.status}`);
  return answer.text();
}

/** The config that an element goes by: its property, its inline script, its `src`, or the site's. With its text, to explain. */
export async function configOf(host) {
  if (host.config) return { site: host.config, text: JSON.stringify(host.config) };
  const inline = host.querySelector('script[type="application/json"]');
  if (inline) return parsed(inline.textContent, "The config inside the tag");
  const source = host.getAttribute("src");
  return configAt(source ? new URL(source, document.baseURI).href : siteConfigUrl());
}

/** The config at an address; of the site, where none is named. */
export async function configAt(url = siteConfigUrl()) {
  if (!url) throw failure("config-missing", "No config: name its address in the script tag's data-config");
  return once(url, async () => {
    const text = await fetched(url).catch((error) => {
      const why = `The config ${url} cannot be loaded (${textOf(error)})`;
      throw failure("config-unreachable", `${why}: put it there, or correct data-config or src`);
    });
    return parsed(text, `The config ${url}`);
  });
}

function parsed(text, name) {
  try {
    return { site: JSON.parse(text), text };
  } catch (error) {
    throw Object.assign(failure("config-invalid", `${name} is not JSON: ${textOf(error)}`), { text });
  }
}

function initialised(name) {
  const url = shipped(name);
  return once(url, async () => {
    const module = await import(url);
    await module.default();
    return module;
  });
}

export function loadWidgets() {
  return initialised("frontdesk_widgets.js").catch((error) => {
    const mend = "Serve the whole folder, and let CSP's script-src have it and 'wasm-unsafe-eval'";
    throw failure("widgets-refused", `${shipped("frontdesk_widgets.js")}: ${textOf(error)}. ${mend}`);
  });
}

/** What is wrong with a config, in words and with paths. The module is large and loads only for this. */
export async function explained(text, otherwise) {
  try {
    const module = await initialised("frontdesk_explain.js");
    return module.explain(text) || otherwise;
  } catch {
    return otherwise;
  }
}

/** The texts of a language, or null for English, which WASM carries. */
export async function loadStrings(language) {
  if (!language) return null;
  const url = shipped(`i18n/${language}.json`);
  return once(url, async () => JSON.parse(await fetched(url))).catch(() => null);
}
