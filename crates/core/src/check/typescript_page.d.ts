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

/** The events of the journey, on `document`. */
export interface FrontdeskJourneyEventMap {
  /** A signal was added to the journey. */
  "frontdesk-signal": CustomEvent<Signal>;
  /** What is remembered has changed otherwise: by consent, by erasing, or in another tab. */
  "frontdesk-memory": CustomEvent<null>;
}

/** What `frontdesk.track` notes beside the name and the time. */
export type TrackedSignal = { topic?: string; value?: string | number; label?: string; seconds?: number };

/** What is made of a journey. What nobody knows is absent. */
export interface JourneyTags {
  tags: Tags;
  attribution?: Attribution;
  account?: Account;
  /** The topics that were looked at, sorted. */
  topics: string[];
}

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
  /**
   * Says whether the visitor lets the browser remember; a refusal erases. It holds until the page is left, or for as long
   * as the memory itself with `isOwnChoice`, where the visitor chose in a control of the page's own.
   */
  consent(given: boolean, isOwnChoice?: boolean): void;
  /** Fills in what the page already knows of the visitor. */
  identify(known: Prefill): void;
  /** Adds a signal to the journey: a word in kebab-case of at most 60 characters, built-in or the page's own. */
  track(signal: string, data?: TrackedSignal): void;
  /** The journey as it is known now. */
  journey(): Promise<Signal[]>;
  /** What the widgets make of it now. */
  tags(): Promise<JourneyTags | null>;
  /** A link to this page for a colleague, whose role may be named: leads of one group find each other. */
  invite(role?: Role): Promise<string>;
  /** Erases what Frontdesk keeps in the browser and knows of the visitor. What stands in a form stays there. */
  reset(): void;
  /** Calls that also work before the script came: `(window.frontdesk ||= []).push(["on", "submitted", listener])`. */
  push(...calls: [method: string, ...values: unknown[]][]): void;
  /** True once the script is here. */
  readonly isLoaded: true;
}

declare global {
  interface HTMLElementEventMap extends FrontdeskEventMap {}
  interface DocumentEventMap extends FrontdeskEventMap, FrontdeskJourneyEventMap {}
  interface HTMLElementTagNameMap {
    "frontdesk-consultation": FrontdeskConsultationElement;
    "frontdesk-memory": HTMLElement;
  }
  interface Window {
    frontdesk: Frontdesk;
  }
}
