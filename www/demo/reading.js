// Tells the front desk, by its own call, of a section that a visitor has had before their eyes for a while.
"use strict";
const WHILE = 4000;
const waiting = new Map();
const reading = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      clearTimeout(waiting.get(target));
      if (!isIntersecting) continue;
      const said = { topic: target.dataset.frontdeskTopic, value: target.id, label: target.dataset.read };
      const tell = () => {
        reading.unobserve(target);
        window.frontdesk.push(["track", "section-read", said]);
      };
      waiting.set(target, setTimeout(tell, WHILE));
    }
  },
  { rootMargin: "-35% 0px" },
);
for (const section of document.querySelectorAll("[data-read]")) reading.observe(section);
