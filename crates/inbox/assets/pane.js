// The pane beside the list: what is open in it, and where the focus goes.

import { byId } from "./dom.js";
import * as table from "./table.js";

let open = null;

/** The key of what is open. */
export const opened = () => open;

/** Shows what `fill` puts into the pane. */
export function show(key, fill) {
  open = key;
  fill();
  const pane = byId("detail");
  pane.hidden = false;
  pane.scrollTop = 0;
  byId("panes").toggleAttribute("data-open", true);
  table.select(key);
  // Where the pane covers the list, or the list has no such row, the reader goes with it.
  if (getComputedStyle(pane).position === "fixed" || !table.focus(key)) pane.focus();
}

/** Closes it because somebody asked for it: its address goes too. */
export function dismiss() {
  const [view, query] = location.hash.split("?");
  if (new URLSearchParams(query).has("lead")) history.replaceState(null, "", view);
  close();
}

/** Closes it; the focus goes back to its row. */
export function close() {
  const key = open;
  open = null;
  byId("detail").hidden = true;
  byId("panes").toggleAttribute("data-open", false);
  table.select(null);
  if (key !== null && !table.focus(key)) byId("list").focus();
}
