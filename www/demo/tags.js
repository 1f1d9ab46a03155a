// The demo's panel "What the front desk sees"; no part of the product. Asks only while it is open: asking loads the module.
import { draw, summary } from "./tags-draw.js";

const OPEN = "tammivuo-desk";
const root = document.documentElement;

/** Kept from page to page only where the visitor allowed it. */
const memory = {
  get score() {
    return root.dataset.consent === "given" ? sessionStorage.getItem(OPEN) : null;
  },
  set score(score) {
    if (score !== null && root.dataset.consent === "given") sessionStorage.setItem(OPEN, score);
    else sessionStorage.removeItem(OPEN);
  },
};

const make = (tag, className, ...children) => {
  const element = Object.assign(document.createElement(tag), { className });
  element.append(...children);
  return element;
};

customElements.define(
  "front-desk-view",
  class extends HTMLElement {
    connectedCallback() {
      this.body = make("div", "desk-body");
      this.status = make("p", "visually-hidden");
      this.status.setAttribute("role", "status");
      const panel = make("div", "desk-panel", this.body);
      panel.setAttribute("role", "group");
      panel.setAttribute("aria-label", "What the front desk sees");
      panel.tabIndex = 0;
      this.details = make("details", "desk", make("summary", "desk-tab", "What the front desk sees"), panel);
      this.details.addEventListener("toggle", () => this.toggled());
      this.details.addEventListener("keydown", (event) => this.key(event));
      const aside = make("aside", "", this.details, this.status);
      aside.setAttribute("aria-label", "For this demonstration");
      this.replaceChildren(aside);
      this.score = Number(memory.score) || 0;
      this.details.open = memory.score !== null;

      const soon = () => this.refreshSoon();
      document.addEventListener("frontdesk-signal", soon);
      document.addEventListener("frontdesk-memory", soon);
      document.addEventListener("tammivuo-consent", soon);
      // The loader comes when it comes.
      document.querySelector("script[data-config]")?.addEventListener("load", soon);
    }

    toggled() {
      memory.score = this.details.open ? String(this.score) : null;
      this.refreshSoon();
    }

    key(event) {
      if (event.key !== "Escape" || !this.details.open) return;
      this.details.open = false;
      this.details.querySelector("summary").focus();
    }

    /** Signals come in bursts. */
    refreshSoon() {
      clearTimeout(this.timer);
      if (this.details.open) this.timer = setTimeout(() => this.refresh(), 250);
    }

    async refresh() {
      const seen = await look();
      draw(this.body, seen, this.score);
      const score = seen?.tags?.temperature?.score;
      if (score !== undefined) this.score = score;
      if (this.details.open) memory.score = String(this.score);
      const words = summary(seen);
      if (this.status.textContent !== words) this.status.textContent = words;
    }
  },
);

/** What the front desk knows now, and on what it rests; nothing before the loader has come. */
async function look() {
  const { tags, journey } = window.frontdesk || {};
  if (!tags || !journey) return null;
  try {
    const [known, signals] = await Promise.all([tags(), journey()]);
    // The loader catches what fails inside, says so in the console, and gives nothing.
    return known && signals ? { ...known, signals } : { failed: "the console says why." };
  } catch (error) {
    return { failed: String(error?.message || error) };
  }
}
