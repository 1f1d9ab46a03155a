// Which language a widget speaks.

const SHIPPED = ["fa", "fi", "ms", "th", "zh-Hans"];

/** The tag's own language; that of what was rendered, so that nothing changes at the take-over; the page's; the site's. */
export function localeOf(host, root, site) {
  const rendered = root.querySelector(".base[lang]");
  return host.getAttribute("lang") || (rendered && rendered.lang) || languageAround(host) || site.locale || "en";
}

function languageAround(node) {
  for (let at = node; at; at = at.getRootNode().host) {
    const named = at.closest("[lang]");
    if (named) return named.lang;
  }
}

/** The file of texts for a locale: `fa-IR` takes `fa`, `zh-CN` takes `zh-Hans`. */
export function languageFile(locale) {
  const language = locale.toLowerCase().split("-")[0];
  return SHIPPED.find((tag) => tag.split("-")[0] === language);
}
