// The report: what came of the leads of a span of time, as figures, bars and tables that say the same.

import * as api from "./api.js";
import { byId, element, wayTo } from "./dom.js";
import { ago, lasting, money } from "./times.js";
import { BANDS, CHANNELS, PHASES, STATUSES, said } from "./words.js";

const DAY_MS = 86_400_000;
let shown = "";

/** Asks for the figures of the last so many days, or of all time, and shows them. */
export async function load(days, signal) {
  const since = days ? new Date(Date.now() - (days - 1) * DAY_MS).toISOString().slice(0, 10) : "";
  const report = await api.report({ since }, signal);
  const text = JSON.stringify(report);
  // Nothing has changed: whoever reads here keeps their place.
  if (text !== shown) draw(report);
  shown = text;
  return report;
}

/** Forgets what was shown. */
export function clear() {
  shown = "";
  byId("report").replaceChildren();
}

function draw(report) {
  const { leads, channels, costKeys, phases, bands, statuses, currency } = report;
  const charts = element(
    "div",
    "charts",
    chart("Where leads come from", "Channel", channels, CHANNELS, true),
    chart("Pipeline", "Status", statuses, STATUSES),
    chart("Where in buying", "Stage", phases, PHASES),
    chart("Temperature", "Band", [...bands].sort(hotFirst), BANDS),
  );
  const parts = [
    element("dl", "figures", ...figures(report)),
    leads ? charts : element("p", "none", "No leads came in this time."),
    costKeys.length ? costs(costKeys, currency) : null,
  ];
  byId("report").replaceChildren(...parts.filter(Boolean));
}

const hotFirst = (one, other) => Object.keys(BANDS).indexOf(one.word ?? "cold") - Object.keys(BANDS).indexOf(other.word ?? "cold") || (one.word ? -1 : 1);

function figures({ leads, sales, firstResponse, currency, cost, cpl, cpa }) {
  const { answered, medianSeconds, p90Seconds, waiting, oldest } = firstResponse;
  const rate = `${Math.round((sales / leads) * 100)} % of leads`;
  const within = answered ? `median; nine of ten within ${lasting(p90Seconds)}` : "nobody was answered yet";
  const waits = oldest ? oldestOf(oldest) : "everyone was answered";
  const made = [
    figure("Leads", leads.toLocaleString(), ""),
    figure("Sales", sales.toLocaleString(), leads ? rate : ""),
    figure("First response", answered ? lasting(medianSeconds) : "–", leads ? within : ""),
    figure("Waiting", waiting.toLocaleString(), leads ? waits : ""),
  ];
  if (currency && cost !== undefined) {
    const each = [cpl !== undefined && `${money(cpl, currency)} a lead`, cpa !== undefined && `${money(cpa, currency)} a sale`];
    made.push(figure("Known costs", money(cost, currency), each.filter(Boolean).join(", ")));
  }
  return made;
}

const figure = (label, value, under) =>
  element("div", "figure", element("dt", "", label), element("dd", "value", value), element("dd", "under", under));

function oldestOf({ id, site, receivedAt }) {
  const since = ago(receivedAt);
  return element("span", "", "the oldest ", wayTo("inbox", { lead: id, site }, /\d (min|h|d)$/.test(since) ? `for ${since}` : `since ${since}`));
}

/** A table whose numbers are bars too. */
function chart(title, heading, rows, words, withSales = false) {
  const most = Math.max(1, ...rows.map(({ leads }) => leads));
  const all = rows.reduce((sum, { leads }) => sum + leads, 0);
  const row = ({ word, leads, sales }) => {
    const fill = element("i");
    fill.style.inlineSize = `${(leads / most) * 100}%`;
    const track = element("span", "track", fill);
    track.setAttribute("aria-hidden", "true");
    const name = element("th", "", word ? said(words, word) : "Not known");
    name.scope = "row";
    const share = all ? `${Math.round((leads / all) * 100)} %` : "";
    const made = element("tr", "", name, element("td", "drawn", track), element("td", "number", leads.toLocaleString()), element("td", "number quiet", share));
    if (withSales) made.append(element("td", "number", sales.toLocaleString()));
    if (word) made.dataset.word = word;
    return made;
  };
  const heads = [heading, "", "Leads", "Share", ...(withSales ? ["Sales"] : [])];
  return table(title, heads, rows.map(row), "chart");
}

function costs(rows, currency) {
  const amount = (sum) => (sum === undefined || !currency ? "–" : money(sum, currency));
  const row = ({ word, leads, sales, cost, cpl, cpa }) => {
    const name = element("th", "key", word ?? "Not known");
    name.scope = "row";
    const numbers = [leads.toLocaleString(), sales.toLocaleString(), ...(currency ? [amount(cost), amount(cpl), amount(cpa)] : [])];
    return element("tr", "", name, ...numbers.map((text) => element("td", "number", text)));
  };
  const heads = ["Cost key", "Leads", "Sales", ...(currency ? ["Cost", "Per lead", "Per sale"] : [])];
  const note = currency ? "" : "Start the inbox with --costs to see what a lead and a sale cost.";
  return table("What they cost", heads, rows.map(row), "costs", note);
}

function table(title, heads, rows, kind, note = "") {
  const caption = element("h2", "", title);
  const head = (text, at) => {
    const cell = element(text ? "th" : "td", at ? "number" : "", text);
    if (text) cell.scope = "col";
    return cell;
  };
  const made = element("table", "", element("thead", "", element("tr", "", ...heads.map(head))), element("tbody", "", ...rows));
  made.setAttribute("aria-label", title);
  const scroll = element("div", "scroll", made);
  // What scrolls sideways on a phone must be reached by keyboard too.
  scroll.tabIndex = 0;
  scroll.setAttribute("role", "region");
  scroll.setAttribute("aria-label", title);
  return element("section", `sheet ${kind}`, caption, scroll, note ? element("p", "quiet", note) : null);
}
