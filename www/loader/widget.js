// One tag on a page, from the moment it is connected until it has gone for good.

import { applyAccent } from "./theme.js";
import { fillBookkeeping } from "./bookkeeping.js";
import { configOf, explained, loadStrings, loadWidgets } from "./site.js";
import { failure, guarded, textOf, warn } from "./guard.js";
import { forward } from "./data_layer.js";
import { gather, signals, startJourney } from "./journey.js";
import { languageFile, localeOf } from "./locale.js";
import { mayRemember } from "./privacy.js";
import { animateForm } from "./plain_form.js";
import { placeholder } from "./placeholder.js";
import { rootOf, whenStyled } from "./root.js";
import { watchHands } from "./hands.js";
import { whenIdle, whenNear, whenParsed } from "./near.js";

/** All that live, for `window.frontdesk`. */
export const widgets = new Set();

let identity = null;

export function identify(known) {
  identity = known && { ...identity, ...known };
  for (const widget of widgets) if (known) widget.prefill(identity);
}

export function startWidget(host, kind) {
  const gone = new AbortController();
  const { signal } = gone;
  // Ends at the take-over: what the rendered form needs, and the live one does for itself.
  const before = new AbortController();
  let root = null;
  let hands = null;
  let mounted = null;
  let site = null;
  let loading = null;
  let isPlain = false;
  let turn = 0;

  const widget = {
    host,
    isPlain: () => isPlain,
    isLive: () => !!mounted,
    prefill: (known) => mounted && mounted.prefill(known),
    remember: () => mounted && mounted.remember(mayRemember(site)),
    hurry,
    remount: guarded(remount),
    stop: guarded(stop),
  };
  widgets.add(widget);
  guarded(start)();
  return widget;

  async function start() {
    const height = host.getAttribute("height");
    if (height) host.style.minBlockSize = `${parseInt(height, 10)}px`;
    const parsing = whenParsed(host, signal);
    if (parsing) await parsing;
    if (signal.aborted) return;

    root = rootOf(host);
    host.removeAttribute("data-plain");
    host.setAttribute("data-live", "");
    hands = watchHands(root, before.signal);
    const form = root.querySelector("form");
    if (form) startRendered(form);
    else await startEmpty();
  }

  function startRendered(form) {
    fillBookkeeping(root, before.signal);
    animateForm(form, root, widget, before.signal);
    for (const type of ["focusin", "pointerdown"]) root.addEventListener(type, load, { signal: before.signal });
    if (root.activeElement) load();
    readConfig().catch(() => {});
    whenNear(host, before.signal)
      .then(() => whenIdle(before.signal))
      .then(load);
  }

  async function startEmpty() {
    // What stands inside the tag, such as a link to the contact page, shows until there is something better.
    if (!root.querySelector("slot")) root.append(document.createElement("slot"));
    try {
      await Promise.all([readConfig(), whenStyled(root, before.signal)]);
    } catch (error) {
      return fail(error);
    }
    if (signal.aborted) return;
    const list = site[kind] || [];
    const id = host.getAttribute("config");
    const config = list.find((one) => one.id === id) || list[0];
    const theme = { ...site.theme, ...named("preset", "scheme"), locale: localeOf(host, root, site) };
    if (config && !mounted) root.querySelector("slot").replaceWith(placeholder(config, theme));
    whenNear(host, before.signal).then(load);
  }

  async function readConfig() {
    ({ site } = await configOf(host));
    applyAccent(host, (site.theme || {}).accent);
    forward(host, site.dataLayer, signal);
    gather(site);
  }

  /** The attributes of these names that are there. */
  function named(...names) {
    return Object.fromEntries(names.map((name) => [name, host.getAttribute(name)]).filter(([, value]) => value));
  }

  /** Whether the live form stands. */
  function load() {
    if (!loading) loading = takeOver().then(() => !!mounted, fail);
    return loading;
  }

  async function takeOver() {
    const mine = ++turn;
    const { site: read, text } = await configOf(host);
    site = read;
    const locale = localeOf(host, root, site);
    const [module, strings] = await Promise.all([
      loadWidgets(),
      loadStrings(languageFile(locale)),
      // A form without a journey is still a form.
      startJourney(site).catch(() => {}),
    ]);
    await hands.atRest();
    if (signal.aborted || isPlain || mine !== turn) return;

    const { preset = null, scheme = null } = named("preset", "scheme");
    const form = root.querySelector("form[data-widget]");
    const id = host.getAttribute("config") || (form && form.dataset.widget) || "";
    const memory = mayRemember(site);
    const previous = mounted;
    try {
      mounted = module.mount({
        kind,
        host,
        root,
        site,
        id,
        locale,
        strings,
        preset,
        scheme,
        memory,
        journey: signals,
        prefill: identity,
      });
    } catch (error) {
      throw Object.assign(failure("mount-failed", textOf(error)), { text });
    }
    before.abort();
    root.querySelectorAll("slot").forEach((slot) => slot.remove());
    if (previous) free(previous);
  }

  /** The visitor is waiting: the live form as soon as it can be, or plain HTML when patience ends. */
  async function hurry(patience) {
    hands.hurry();
    const isLive = await Promise.race([load(), new Promise((resolve) => setTimeout(resolve, patience))]);
    if (!isLive) goPlain();
    return isLive;
  }

  function goPlain() {
    if (mounted) return;
    isPlain = true;
    host.setAttribute("data-plain", "");
  }

  async function fail(error) {
    if (signal.aborted) return false;
    if (root.querySelector("form")) goPlain();
    else if (!mounted)
      root.querySelectorAll(".base").forEach((base) => base.replaceWith(document.createElement("slot")));
    const code = error.code || "failed";
    const message = error.text ? await explained(error.text, textOf(error)) : textOf(error);
    warn(message);
    host.dispatchEvent(
      new CustomEvent("frontdesk-error", { bubbles: true, composed: true, detail: { code, message } }),
    );
    return false;
  }

  /** The new view takes over from the old one as it would from rendered HTML: typed words stay. */
  function remount() {
    loading = null;
    return load();
  }

  function stop() {
    gone.abort();
    before.abort();
    widgets.delete(widget);
    if (!mounted) return;
    free(mounted);
    mounted = null;
    // The next life starts from the config, not from a view without a soul.
    root.querySelectorAll(".base").forEach((base) => base.remove());
  }
}

function free(mounted) {
  mounted.unmount();
  if (mounted.free) mounted.free();
}
