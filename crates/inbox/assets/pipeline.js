// Where sales is with a lead: moving it on, taking that back, and the history of it.

import { lead as asked, move } from "./api.js";
import { button, element, say, time } from "./dom.js";
import { progress } from "./marks.js";
import { between, moment } from "./times.js";
import { STATUSES, said } from "./words.js";

/** How long somebody rests on what they have chosen with the arrow keys. */
const REST_MS = 800;

/** The pipeline of a lead. The history comes a moment later: the list does not carry it. */
export function pipelineOf(stored, moved) {
  const select = element("select", "control");
  select.id = "status";
  for (const [word, text] of Object.entries(STATUSES)) select.append(new Option(text, word));
  const label = element("label", "unseen", "Status in the pipeline");
  label.htmlFor = select.id;
  const drawing = element("span", "pipeline-drawing");
  const response = element("p", "response");
  const note = element("p", "note");
  note.setAttribute("role", "status");
  const past = element("details", "more-of");
  past.hidden = true;
  const parts = { select, drawing, response, note, past };
  draw(parts, stored);
  settled(select, () => go(parts, stored, select.value, moved));
  asked(stored).then((whole) => draw(parts, whole), () => {});
  const control = element("div", "pipeline-control", label, element("span", "select", select), drawing);
  return element("section", "section pipeline", element("h3", "", "Pipeline"), control, note, response, past);
}

/** Arrow keys change a closed list at every press: those on the way are not meant, the one on which somebody rests is. */
function settled(select, choose) {
  let isByKey = false;
  let resting;
  const now = () => {
    clearTimeout(resting);
    choose();
  };
  select.addEventListener("keydown", ({ key }) => (key === "Enter" ? now() : (isByKey = true)));
  select.addEventListener("pointerdown", () => (isByKey = false));
  select.addEventListener("blur", now);
  select.addEventListener("change", () => {
    clearTimeout(resting);
    resting = setTimeout(choose, isByKey ? REST_MS : 0);
  });
}

async function go(parts, stored, to, moved, undoing = false) {
  const from = stored.status;
  if (from === to) return;
  parts.select.disabled = true;
  try {
    const whole = await move(stored, to);
    Object.assign(stored, { status: whole.status, firstResponseAt: whole.firstResponseAt });
    draw(parts, whole);
    const undo = button("Undo", () => go(parts, stored, from, moved, true), "small");
    undo.setAttribute("aria-label", `Undo: back to ${said(STATUSES, from)}`);
    const words = undoing ? `Back at ${said(STATUSES, to)}.` : `Moved to ${said(STATUSES, to)}.`;
    parts.note.replaceChildren(element("span", "", words), ...(undoing ? [] : [undo]));
    moved(stored);
  } catch (error) {
    parts.select.value = from;
    parts.note.replaceChildren(element("span", "problem", `Not moved. ${error instanceof TypeError ? "The inbox cannot be reached." : error.message}`));
    say("");
  } finally {
    parts.select.disabled = false;
    // What had the focus is disabled for a moment, or gone with the note.
    if (document.activeElement === document.body) parts.select.focus();
  }
}

function draw({ select, drawing, response, past }, { status, receivedAt, firstResponseAt, history = [] }) {
  select.value = status;
  drawing.replaceChildren(progress(status));
  const waits = `Waiting for ${between(receivedAt, new Date())}`;
  response.textContent = firstResponseAt ? `First response after ${between(receivedAt, firstResponseAt)}` : waits;
  response.toggleAttribute("data-waiting", !firstResponseAt);
  const row = ({ from, to, at }) => element("li", "", time(at, moment(at)), element("span", "step", `${said(STATUSES, from)} → ${said(STATUSES, to)}`));
  past.hidden = !history.length;
  const rows = [...history].reverse().map(row);
  const title = history.length === 1 ? "1 change" : `${history.length} changes`;
  past.replaceChildren(element("summary", "", title), element("ol", "steps history", ...rows));
}
