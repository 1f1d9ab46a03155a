// Where the config asks for it, our events go to the page's data layer too: what happened, never who.

const EVENTS = ["ready", "started", "step", "submitted", "delivered", "error"];
const KEPT = ["id", "step", "index", "tags", "code"];

const forwarding = new WeakSet();

export function forward(host, isWanted, signal) {
  if (!isWanted || forwarding.has(host)) return;
  forwarding.add(host);
  signal.addEventListener("abort", () => forwarding.delete(host));
  for (const name of EVENTS) {
    const handler = ({ detail }) => {
      const said = Object.entries(detail || {}).filter(([key]) => KEPT.includes(key));
      const layer = (window.dataLayer = window.dataLayer || []);
      layer.push({
        event: `frontdesk_${name}`,
        widget: host.getAttribute("config") || "",
        ...Object.fromEntries(said),
      });
    };
    host.addEventListener(`frontdesk-${name}`, handler, { signal });
  }
}
