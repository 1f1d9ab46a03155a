/** What an event of a widget tells. */
export interface FrontdeskEventDetails {
  /** The widget is alive. */
  "frontdesk-ready": null;
  /** The visitor gave the first answer. */
  "frontdesk-started": null;
  /** The visitor came to another step. */
  "frontdesk-step": { step: string; index: number };
  /** The visitor submits; `preventDefault()` keeps the lead from being sent. */
  "frontdesk-request-submit": { lead: Lead };
  /** The lead is made and on its way. */
  "frontdesk-submitted": { id: LeadId; tags: Tags };
  /** The endpoint has acknowledged the lead. */
  "frontdesk-delivered": { id: LeadId };
  /** Something went wrong; the HTML form still works. */
  "frontdesk-error": { code: string; message: string };
}

/** The events' names as `frontdesk.on` takes them. */
export type FrontdeskEventName = keyof FrontdeskEventDetails extends `frontdesk-${infer Name}` ? Name : never;

/** The events of the widgets: they bubble, and cross shadow roots. */
export type FrontdeskEventMap = {
  [Name in keyof FrontdeskEventDetails]: CustomEvent<FrontdeskEventDetails[Name]>;
};

/** `<frontdesk-consultation>`: a consultation-request form. */
export interface FrontdeskConsultationElement extends HTMLElement {
  /** The site's config, instead of the file that the script tag names. */
  config: Site | null;
}

/** Values for fields, by field id or by part of the contact. */
export type Prefill = { [field: string]: string };

/** `window.frontdesk`. Calls made before the script has loaded wait for it. */
export interface Frontdesk {
  /** Listens to an event of every widget on the page, by its name without `frontdesk-`; gives a function that stops it. */
  on<Name extends FrontdeskEventName>(
    name: Name,
    listener: (
      detail: FrontdeskEventDetails[`frontdesk-${Name}`],
      event: FrontdeskEventMap[`frontdesk-${Name}`],
    ) => void,
  ): () => void;
  /** Brings a widget into view and the focus into it, by its id in the config; tells whether there is one. */
  open(id?: string): boolean;
  /** For widgets that float above the page. */
  close(id?: string): void;
  /** Says whether the visitor lets the browser remember. */
  consent(given: boolean): void;
  /** Fills in what the page already knows of the visitor. */
  identify(known: Prefill): void;
  /** Notes something that the visitor did. */
  track(signal: string, detail?: { [key: string]: unknown }): void;
  /** Erases what Frontdesk keeps in the browser. What stands in a form stays there. */
  reset(): void;
  /** Calls that also work before the script came: `(window.frontdesk ||= []).push(["on", "submitted", listener])`. */
  push(...calls: [method: string, ...values: unknown[]][]): void;
  /** True once the script is here. */
  readonly isLoaded: true;
  /** What `track` noted on this page. */
  readonly touches: { name: string; data?: { [key: string]: unknown }; at: number }[];
}

declare global {
  interface HTMLElementEventMap extends FrontdeskEventMap {}
  interface DocumentEventMap extends FrontdeskEventMap {}
  interface HTMLElementTagNameMap {
    "frontdesk-consultation": FrontdeskConsultationElement;
  }
  interface Window {
    frontdesk: Frontdesk;
  }
}
