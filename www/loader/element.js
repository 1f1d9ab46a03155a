// The tags themselves.

import { guarded } from "./guard.js";
import { startWidget } from "./widget.js";

export function defineTag(kind) {
  const tag = `frontdesk-${kind}`;
  // Another copy of this script was here first.
  if (customElements.get(tag)) return;

  customElements.define(
    tag,
    class extends HTMLElement {
      static get observedAttributes() {
        return ["lang", "config", "preset", "scheme", "src"];
      }

      connectedCallback() {
        // Set before the script came: a plain property would hide the accessor.
        if (Object.prototype.hasOwnProperty.call(this, "config")) {
          const config = this.config;
          delete this.config;
          this.config = config;
        }
        // Moved within one task: nothing has happened.
        if (!this._widget) this._widget = startWidget(this, kind);
      }

      disconnectedCallback() {
        queueMicrotask(() => {
          if (this.isConnected || !this._widget) return;
          this._widget.stop();
          this._widget = null;
        });
      }

      attributeChangedCallback(name, before, now) {
        if (before !== now) this._remountSoon();
      }

      /** A config as an object, instead of an address. */
      get config() {
        return this._config;
      }

      set config(config) {
        this._config = config;
        this._remountSoon();
      }

      _remountSoon() {
        if (this._isRemounting || !this._widget) return;
        this._isRemounting = true;
        queueMicrotask(
          guarded(() => {
            this._isRemounting = false;
            const widget = this._widget;
            if (!widget) return;
            if (widget.isLive()) return widget.remount();
            widget.stop();
            this._widget = startWidget(this, kind);
          }),
        );
      }
    },
  );
}
