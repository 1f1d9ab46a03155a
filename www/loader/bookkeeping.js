// The hidden fields of a rendered form, for the case that it is posted without WASM.

/** A UUIDv7: milliseconds first, so that leads sort by time (RFC 9562, 5.7). */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const time = Date.now().toString(16).padStart(12, "0");
  const random = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = "89ab"[bytes[8] & 3];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(3, 6)}-${random.slice(6, 18)}`;
}

/** What the visitor did so far, at the last moment before the form is posted. */
export function fillJourney(form, signals) {
  const field = form.querySelector('input[name="frontdesk-journey"]');
  if (field) field.value = JSON.stringify(signals);
}

export function fillBookkeeping(root, signal) {
  const field = (name) => root.querySelector(`input[name="frontdesk-${name}"]`);
  const fill = (name, value) => {
    if (field(name)) field(name).value = value;
  };
  const mint = () => fill("id", newId());
  const made = field("id");
  if (made && !made.value) {
    mint();
    // Back from the thank-you page: what is sent now is another request.
    addEventListener("pageshow", (event) => event.persisted && mint(), { signal });
  }
  fill("page", location.href.split("#")[0]);
  fill("title", document.title);
  fill("started", Date.now());
}
