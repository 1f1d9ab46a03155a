// The inbox's page: signing in and out, going from view to view, and what keys do.

import { accountsView } from "./accounts.js";
import * as api from "./api.js";
import { byId, say } from "./dom.js";
import * as filters from "./filters.js";
import { leadsView } from "./leads.js";
import * as listing from "./listing.js";
import * as pane from "./pane.js";
import * as report from "./report.js";
import { attempt, onNotAllowed } from "./trouble.js";
import { count } from "./words.js";

const REFRESH_MS = 10_000;
const LISTS = { inbox: leadsView(false), accounts: accountsView, suspects: leadsView(true) };
const TITLES = { inbox: "Inbox", accounts: "Accounts", report: "Report", suspects: "Suspects" };
let current = "";

/** Shows the view that the address names. */
function go() {
  if (byId("desk").hidden) return;
  const [name, query] = location.hash.slice(1).split("?");
  const named = Object.fromEntries(new URLSearchParams(query));
  const isOther = (TITLES[name] ? name : "inbox") !== current;
  current = TITLES[name] ? name : "inbox";
  document.title = `${TITLES[current]} · Leads`;
  byId("desk").dataset.view = current;
  document.querySelectorAll(".view").forEach((view) => {
    if (view.hash === `#${current}`) view.setAttribute("aria-current", "page");
    else view.removeAttribute("aria-current");
  });
  const isReport = current === "report";
  byId("list").hidden = isReport;
  byId("report").hidden = !isReport;
  if (isOther || named.account) filters.clear();
  filters.forAccount(named.account ?? "");
  if (!isReport) return listing.start(LISTS[current], named);
  listing.stop();
  loadReport();
}

async function loadReport() {
  const days = new FormData(byId("period")).get("days");
  await attempt(true, async () => {
    const { leads } = await report.load(Number(days));
    say(`${count(leads, "lead")} in this time`);
  });
}

function refresh() {
  if (document.hidden || byId("desk").hidden) return;
  if (current === "report") attempt(true, () => report.load(Number(new FormData(byId("period")).get("days"))));
  else listing.refresh();
}

function leave(problem = "") {
  api.forget();
  listing.stop();
  report.clear();
  byId("trouble").hidden = true;
  byId("desk").hidden = true;
  byId("gate").hidden = false;
  byId("gate-problem").textContent = problem;
  byId("token").focus();
}

function enter() {
  byId("gate").hidden = true;
  byId("desk").hidden = false;
  go();
}

onNotAllowed(leave);
filters.start(() => listing.load());
byId("gate").addEventListener("submit", (event) => {
  event.preventDefault();
  api.remember(byId("token").value.trim());
  byId("token").value = "";
  enter();
});
byId("period").addEventListener("change", loadReport);
byId("period").addEventListener("submit", (event) => event.preventDefault());
byId("rows").addEventListener("click", (event) => listing.open(event.target.closest(".row")?.dataset.key));
byId("more").addEventListener("click", listing.more);
byId("again").addEventListener("click", () => (current === "report" ? loadReport() : listing.again()));
byId("clear").addEventListener("click", () => {
  filters.clear();
  listing.load();
});
byId("leave").addEventListener("click", () => leave());
byId("export").addEventListener("click", () => {
  attempt(null, () => api.save({ ...filters.wanted(), suspect: String(current === "suspects") }));
});

addEventListener("keydown", (event) => {
  if (byId("desk").hidden || current === "report" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && pane.opened() !== null) return pane.dismiss();
  if (event.target.matches("input, select, textarea")) return;
  const by = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
  const inPane = event.target.closest("#detail");
  if (by && (event.key.length === 1 || !inPane)) {
    event.preventDefault();
    listing.step(by);
  } else if (event.key === "/") {
    event.preventDefault();
    filters.search();
  }
});
addEventListener("hashchange", go);
document.addEventListener("visibilitychange", refresh);
setInterval(refresh, REFRESH_MS);

if (api.token()) enter();
else leave();
