/** What an event of a widget tells. */
export interface FrontdeskEventDetails {
  /** The widget is alive. */
  "frontdesk-ready": Record<string, never>;
  /** The visitor gave the first answer. */
  "frontdesk-started": Record<string, never>;
  /** The visitor came to another step. */
  "frontdesk-step": { step: string; index: number };
  /** The visitor submits; `preventDefault()` keeps the lead from being sent. */
  "frontdesk-request-submit": { lead: Lead };
  /** The lead is made and kept until it is delivered. */
  "frontdesk-submitted": { id: LeadId; tags: Tags };
  /** The endpoint has acknowledged the lead. */
  "frontdesk-delivered": { id: LeadId };
  /** Something went wrong; the HTML form still works. */
  "frontdesk-error": { code: string; message: string };
}

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
  /** Listens to an event of every widget on the page; gives a function that stops it. */
  on<Name extends keyof FrontdeskEventDetails>(
    name: Name,
    listener: (event: FrontdeskEventMap[Name]) => void,
  ): () => void;
  /** Opens a widget in a dialog, by its id in the config. */
  open(id?: string): void;
  /** Closes the dialog. */
  close(): void;
  /** Says whether the visitor lets the browser remember. */
  consent(given: boolean): void;
  /** Fills in what the page already knows of the visitor. */
  identify(known: Prefill): void;
  /** Notes something that the visitor did. */
  track(signal: string, detail?: { [key: string]: unknown }): void;
  /** Forgets what the visitor wrote and what was remembered. */
  reset(): void;
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
