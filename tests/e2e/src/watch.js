// Part of every test page, before any other script: notes what happens, for the test to read.
"use strict";
const seen = (window.seen = { events: [], errors: [], violations: [], said: [], shifts: [], requests: 0 });
for (const name of ["ready", "started", "step", "request-submit", "submitted", "delivered", "error"]) {
  document.addEventListener(`frontdesk-${name}`, (event) => {
    seen.events.push({ name, detail: event.detail, at: performance.now(), composed: event.composed });
  });
}
addEventListener("error", (event) => seen.errors.push(String(event.message)), true);
addEventListener("unhandledrejection", (event) => seen.errors.push(String(event.reason)));
document.addEventListener("securitypolicyviolation", (event) => {
  seen.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
});
for (const level of ["warn", "error"]) {
  const say = console[level].bind(console);
  console[level] = (...words) => {
    seen.said.push(words.map(String).join(" "));
    say(...words);
  };
}
if (window.PerformanceObserver && PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
  new PerformanceObserver((list) => {
    for (const { value, sources, startTime, hadRecentInput } of list.getEntries()) {
      // What moves because the visitor asked for it is no shift.
      if (hadRecentInput) continue;
      const what = sources.map(({ node }) => (node && (node.className || node.nodeName)) || "?");
      seen.shifts.push({ value, what, startTime });
    }
  }).observe({ type: "layout-shift", buffered: true });
}
