// The demo's own question whether it may remember a visitor; no part of the product. It runs before the first paint, so
// that nothing moves when the question appears.
"use strict";
(() => {
  const KEY = "tammivuo-consent";
  const root = document.documentElement;
  const isForbidden = navigator.globalPrivacyControl || navigator.doNotTrack === "1";
  window.frontdesk = window.frontdesk || [];

  /** "yes", "no", or null before the visitor chose. Storage itself may throw. */
  function chosen() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return "no";
    }
  }

  /** Shows where we stand to the style sheet and to the panel. */
  function show() {
    const choice = chosen();
    root.dataset.consent = isForbidden ? "forbidden" : choice === "yes" ? "given" : choice ? "refused" : "ask";
    document.dispatchEvent(new Event("tammivuo-consent"));
  }

  function choose(isGiven) {
    try {
      localStorage.setItem(KEY, isGiven ? "yes" : "no");
    } catch {
      // Without storage there is nothing to remember either.
    }
    // The visitor's own choice, which also beats an earlier one in the panel of `/demo/privacy.html`.
    window.frontdesk.push(["consent", isGiven, true]);
    show();
    announce(isGiven ? "This site now remembers your visits." : "This site remembers nothing of you.");
  }

  /** Says it to those who do not see that the question went away, and puts the focus where they were. */
  function announce(words) {
    document.querySelector("consent-status").textContent = words;
    const opener = document.querySelector("consent-choice button[data-opened]");
    if (opener) opener.removeAttribute("data-opened");
    delete root.dataset.consentOpen;
    (opener || document.getElementById("main")).focus({ preventScroll: true });
  }

  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const button = (words, onclick) => make("button", { type: "button", className: "consent-button", onclick }, words);

  customElements.define(
    "consent-bar",
    class extends HTMLElement {
      connectedCallback() {
        const about = make("a", { href: "/demo/privacy.html" }, "What it remembers");
        const question = isForbidden
          ? "Your browser asks sites not to track you. We keep to that, and remember nothing."
          : "May this site remember your visits, so that we can answer you better?";
        const words = make(
          "p",
          {},
          make("b", { id: "consent-question" }, question),
          " Nothing leaves your browser before you send a form. ",
          about,
        );
        const buttons = isForbidden
          ? [button("Close", () => announce(""))]
          : [button("Remember", () => choose(true)), button("No, thank you", () => choose(false))];
        const bar = make("section", { className: "consent" }, words, make("p", { className: "consent-buttons" }, ...buttons));
        bar.setAttribute("aria-labelledby", "consent-question");
        const status = make("consent-status", { className: "visually-hidden" });
        status.setAttribute("role", "status");
        this.replaceChildren(bar, status);
      }
    },
  );

  customElements.define(
    "consent-choice",
    class extends HTMLElement {
      connectedCallback() {
        const open = () => {
          root.dataset.consentOpen = "";
          opener.setAttribute("data-opened", "");
          document.querySelector("consent-bar button").focus();
        };
        const opener = make("button", { type: "button", className: "consent-link", onclick: open }, "Your choice");
        this.replaceChildren(opener);
      }
    },
  );

  // What was chosen in another tab holds here too.
  addEventListener("storage", ({ key }) => {
    if (key !== KEY && key !== null) return;
    window.frontdesk.push(["consent", chosen() === "yes"]);
    show();
  });
  if (chosen() === "yes") window.frontdesk.push(["consent", true]);
  show();
})();
