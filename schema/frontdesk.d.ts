// Generated from the Rust types by `cargo xtask codegen`. Do not edit.

/** The company that leads belong to. */
export interface Account {
  /** The company's domain, from the work email or the website; never a free mail service. */
  key: CompanyDomain;
}

/** What the visitor sees after submitting. */
export interface AfterSubmit {
  /** The thank-you panel's heading. */
  title?: Text;
  /** Its text: what happens next, and when. */
  text?: Text;
  /** A page to go to instead of the panel: `https://…`, or a path on the page's own origin. */
  redirect?: string;
}

/** The answer to one question. */
export interface Answer {
  /** The field's id in the config. */
  field: string;
  /** The question as the visitor read it. */
  label: string;
  /** The value, or the values where several may be chosen. */
  value: AnswerValue;
  /** The chosen options as the visitor read them, where they differ from the value. */
  shown?: string;
}

/** One value, or several. */
export type AnswerValue = string | Array<string>;

/** What brought the visitor here. */
export interface Attribution {
  /** The touch that led to this submission. */
  last?: Touch;
}

/** The temperature in a word. */
export type Band = "cold" | "warm" | "hot";

/** How they buy. */
export type BuyingStyle = "strategic" | "transactional";

/** A domain such as `acme.co.uk`, in lower case. */
export type CompanyDomain = string;

/** All stated parts must hold. Without `field` only `all` and `any` count. */
export interface Condition {
  /** The id of the field whose answer is looked at. */
  field?: string;
  /** One of these values is chosen or typed. */
  is?: Array<string>;
  /** None of these values is chosen or typed. */
  isNot?: Array<string>;
  /** It has an answer (`true`), or none (`false`). */
  answered?: boolean;
  /** Its number is at least this. */
  atLeast?: number;
  /** Its number is at most this. */
  atMost?: number;
  /** Each of these conditions holds. */
  all?: Array<Condition>;
  /** At least one of these conditions holds. */
  any?: Array<Condition>;
}

/** What the visitor agreed to: enough to prove it later. */
export interface ConsentReceipt {
  /** The exact text beside the box, in the visitor's language. */
  text: string;
  /** `sha256-` and the lower-case hexadecimal SHA-256 of `text` in UTF-8. */
  textHash: string;
  /** The version of the text that the site's owner gave. */
  version: string;
  /** The language of the text, a BCP 47 tag. */
  locale: string;
  /** When the box stood ticked at submission. */
  at: Timestamp;
  /** What for, such as `reply` or `newsletter`. */
  purposes: Array<string>;
}

/** A consultation-request form: one step or several. */
export interface Consultation {
  /** The id that a tag's `config` attribute names, in kebab-case. */
  id: string;
  /** The heading; "Request a consultation" in the visitor's language if absent. */
  title?: Text;
  /** A sentence or two under the heading. */
  intro?: Text;
  /** The steps, in order. */
  steps: Array<Step>;
  /** The button's words; "Request a consultation" in the visitor's language if absent. */
  submitLabel?: Text;
  /** What happens next and when, such as "We answer within one working day", shown beside the button and afterwards. */
  promise?: Text;
  /** What the visitor sees afterwards. */
  afterSubmit?: AfterSubmit;
  /** Where a visitor whose request cannot be sent may write instead. */
  fallbackEmail?: string;
}

/** Who the visitor says they are. Whatever was not asked or not answered is absent. */
export interface Contact {
  /** Email address. */
  email?: Email;
  /** Full name, as one text: names do not split into first and last everywhere. */
  name?: string;
  /** Phone number as typed. */
  phone?: Phone;
  /** Job title. */
  title?: string;
  /** Company. */
  company?: string;
  /** The company's web address. */
  website?: Url;
  /** Country, as answered. */
  country?: string;
}

/** The parts of a lead's `contact`. */
export type ContactPart = "email" | "name" | "phone" | "title" | "company" | "website" | "country";

/** The tags that an answer can declare; its values are the words of that tag. */
export type Declares = "stage" | "role" | "timeline" | "purchase-kind" | "buying-style" | "priorities" | "segment";

/** An email address such as `ada@example.com`, at most 254 characters. */
export type Email = string;

/** One question. `use` takes a ready-made one; whatever stands beside it overrides the preset. */
export interface Field {
  /** Unique within the form, in kebab-case; a preset's own name if absent. */
  id?: string;
  /** A ready-made question in six languages. */
  use?: Preset;
  /** What kind of control; `text` if absent. */
  type?: FieldType;
  /** The question. */
  label?: Text;
  /** A sentence under the question. */
  help?: Text;
  /** An example inside the empty control, never a replacement for the label. */
  placeholder?: Text;
  /** Whether it may be left empty. */
  optional?: boolean;
  /** The choices of `select`, `radio`, `checkboxes` and `multi-select`. */
  options?: Array<FieldOption>;
  /** The least number, number of characters, or number of choices. */
  min?: number;
  /** The greatest number, number of characters, or number of choices. */
  max?: number;
  /** The step of a `number` or `range`. */
  step?: number;
  /** A unit shown after a `number` or `range`, such as `m²`. */
  unit?: Text;
  /** The first day of a `date`, in days from today; 0 is today. */
  earliest?: number;
  /** The last day of a `date`, in days from today. */
  latest?: number;
  /** The hours that `slots` offers. */
  hours?: SlotHours;
  /** What an `email` field does about free mail services; `allow` if absent. */
  freeMail?: FreeMail;
  /** The value that it starts with; for `hidden` the one that it keeps. */
  value?: string;
  /** The parameter of the page's address that fills it in. */
  fromUrl?: string;
  /** Shown only while this holds. */
  showWhen?: Condition;
  /** The part of the lead's `contact` that it answers; by its type where absent. */
  contact?: ContactPart;
  /** The tag that it declares. */
  declares?: Declares;
  /** The version of a `consent` text, for its receipt. */
  version?: string;
  /** What a `consent` is for, such as `reply`. */
  purposes?: Array<string>;
  /** A page that explains a `consent`: `https://…`, or a path on the page's own origin. */
  link?: string;
}

/** One choice. */
export interface FieldOption {
  /** What the lead carries. */
  value: string;
  /** What the visitor reads; the value if absent. */
  label?: Text;
  /** A sentence under it, in `radio` and `checkboxes`. */
  help?: Text;
}

/** The kinds of controls. */
export type FieldType = "text" | "email" | "phone" | "company" | "website" | "select" | "radio" | "checkboxes" | "multi-select" | "textarea" | "number" | "range" | "date" | "slots" | "consent" | "hidden";

/** What an email field does about free mail services. */
export type FreeMail = "allow" | "discourage" | "refuse";

/** One submitted lead. Its `id` is made once per submission and survives every retry: it is the idempotency key. */
export interface Lead {
  /** Always `frontdesk.lead/1`. */
  schema: LeadSchema;
  /** UUID version 7. */
  id: LeadId;
  /** When the visitor pressed the button, by the visitor's clock, in UTC. */
  submittedAt: Timestamp;
  /** Which widget took it. */
  widget: WidgetRef;
  /** The page on which the visitor was. */
  page: Page;
  /** Who the visitor says they are. */
  contact: Contact;
  /** Every answer, in the order of the form; contact fields are in `contact`, not here. */
  answers: Array<Answer>;
  /** Where in buying the visitor is, each tag with its reasons. A tag that nobody knows is absent. */
  tags: Tags;
  /** The company that the lead belongs to, if known. */
  account?: Account;
  /** What brought the visitor here. */
  attribution?: Attribution;
  /** What the visitor agreed to, word for word. */
  consent?: ConsentReceipt;
}

/** A UUID of version 7, made once for each submission. */
export type LeadId = string;

/** The one schema name of this contract. */
export type LeadSchema = "frontdesk.lead/1";

/** How long the browser may remember a draft. */
export type Memory = "off" | "session";

/** The page on which the visitor was. */
export interface Page {
  /** Its address; absent where the browser told none. */
  url?: Url;
  /** Its title. */
  title?: string;
  /** The language that the widget spoke, a BCP 47 tag such as `fa` or `zh-Hans`. */
  locale: string;
}

/** The canonical phase of buying, on every lead whose stage is known. */
export type Phase = "awareness" | "consideration" | "decision" | "customer";

/** A phone number as typed, with 5 to 20 digits, at most 40 characters. */
export type Phone = string;

/** Ready-made questions in six languages. */
export type Preset = "name" | "work-email" | "phone" | "company" | "website" | "job-title" | "message" | "stage" | "role" | "timeline" | "purchase-kind" | "priorities" | "consent";

/** What a buyer weighs. */
export type Priority = "budget" | "characteristics" | "customer-reviews" | "warranty" | "maintenance-cost" | "reliability" | "delivery-time";

/** What may be remembered in the visitor's browser. Global Privacy Control and Do Not Track always win. */
export interface Privacy {
  /** How long: nothing at all if absent. */
  memory?: Memory;
  /** Whether memory waits for `frontdesk.consent(true)`. */
  askFirst?: boolean;
}

/** What kind of purchase it is. */
export interface Purchase {
  /** New or repeat. */
  kind?: PurchaseKind;
  /** Strategic or transactional. */
  style?: BuyingStyle;
}

/** Whether they buy it for the first time. */
export type PurchaseKind = "new" | "repeat";

/** One piece of evidence. */
export interface Reason {
  /** What happened, such as `stage-declared`. */
  signal: string;
  /** When. */
  at: Timestamp;
  /** How many points it adds to the temperature; 0 where it only explains. */
  weight: number;
  /** The same in a sentence, for a person. */
  says: string;
}

/** A role in the buying group. */
export type Role = "end-user" | "specifier" | "influencer" | "gatekeeper" | "purchaser" | "finance" | "it-security" | "decision-maker" | "committee";

/** A role in the buying group. */
export interface RoleTag {
  /** The role. */
  role: Role;
  /** Whether the visitor said so, or we concluded it. */
  source: Source;
  /** What it rests on. */
  reasons: Array<Reason>;
}

/** Light or dark. */
export type Scheme = "auto" | "light" | "dark";

/** A site: what all its widgets share, and the widgets. */
export interface Site {
  /** For editors: the address of this schema. */
  $schema?: string;
  /** A short name of the site in kebab-case, such as `acme`. */
  site: string;
  /** Where leads are posted: an `http(s)` address, or a path on the page's own origin. */
  endpoint: string;
  /** The language of the texts where the page names none, a BCP 47 tag; `en` if absent. */
  locale?: string;
  /** How the widgets look. */
  theme?: Theme;
  /** What may be remembered in the visitor's browser. */
  privacy?: Privacy;
  /** The stages that the `stage` question offers; `journey-3` if absent. */
  stages?: StageModel;
  /** Whether each event also goes to the page's `dataLayer`. */
  dataLayer?: boolean;
  /** The consultation-request forms. */
  consultation?: Array<Consultation>;
}

/** The hours that can be asked for, in the company's time zone; visitors see them in theirs. */
export interface SlotHours {
  /** An IANA time zone, such as `Europe/Helsinki`. */
  timeZone: string;
  /** The days of the week; Monday to Friday if absent. */
  days?: Array<Weekday>;
  /** The first slot's hour, 0 to 23. */
  from: number;
  /** The hour at which the last slot ends, 1 to 24. */
  to: number;
  /** How many days ahead are offered; 14 if absent. */
  ahead?: number;
}

/** Where a tag comes from. */
export type Source = "declared" | "inferred";

/** One stage of a site's own model. */
export interface Stage {
  /** Its id. */
  id: string;
  /** The phase that it maps to. */
  phase: Phase;
  /** How the question offers it. */
  label?: Text;
}

/** A model by its id, or the site's own stages. */
export interface StageModel {
  /** `journey-3`, `buying-process-5`, `problem-solving-7`, `aidma`, `aisas`, or a name of the site's own. */
  model: string;
  /** The stages, where the model is the site's own. */
  stages?: Array<Stage>;
}

/** A stage of one of the models, and the phase that it maps to. */
export interface StageTag {
  /** The model's id, such as `journey-3`. */
  model: string;
  /** The stage's id within the model. */
  stage: string;
  /** The canonical phase. */
  phase: Phase;
  /** Whether the visitor said so, or we concluded it. */
  source: Source;
  /** From 0 to 1; 1 where declared. */
  confidence: number;
  /** What it rests on. */
  reasons: Array<Reason>;
}

/** One step of a form. */
export interface Step {
  /** Its id, unique within the form. */
  id: string;
  /** Its heading. */
  title?: Text;
  /** Shown only while this holds. */
  showWhen?: Condition;
  /** Its fields, in order. */
  fields: Array<Field>;
}

/** All tags of a lead. Declared beats inferred; what nobody knows is absent. */
export interface Tags {
  /** The stage of the buying journey. */
  stage?: StageTag;
  /** The visitor's role in the buying group. */
  role?: RoleTag;
  /** How near to buying. */
  temperature?: Temperature;
  /** When they want to have it. */
  timeline?: Timeline;
  /** What kind of purchase it is. */
  purchase?: Purchase;
  /** The segment that the visitor chose, by the site's own ids. */
  segment?: string;
  /** What the visitor weighs. */
  priorities?: Array<Priority>;
}

/** How near to buying: the sum of the reasons' weights, held between 0 and 10. */
export interface Temperature {
  /** From 0 to 10. */
  score: number;
  /** The score in a word. */
  band: Band;
  /** What it rests on, each with its weight. */
  reasons: Array<Reason>;
}

/** A text, or one text for each language by its BCP 47 tag. */
export type Text = string | { [key: string]: string };

/** The look of all widgets of a site. Everything finer is a CSS variable on the tag. */
export interface Theme {
  /** The preset; `quiet` if absent. */
  preset?: ThemePreset;
  /** Light, dark, or as the page says; `auto` if absent. */
  scheme?: Scheme;
  /** The site's colour as `#rrggbb`; text on it turns black or white by contrast. */
  accent?: string;
}

/** The looks that ship. */
export type ThemePreset = "quiet" | "soft" | "sharp";

/** When the visitor wants to have it. */
export type Timeline = "month" | "quarter" | "year" | "none";

/** An instant in UTC such as `2026-11-21T09:30:00.000Z`. */
export type Timestamp = string;

/** One arrival at the site. */
export interface Touch {
  /** The page that linked here, without its query. */
  referrer?: string;
  /** `utm_source` */
  source?: string;
  /** `utm_medium` */
  medium?: string;
  /** `utm_campaign` */
  campaign?: string;
}

/** An absolute `http` or `https` address, at most 2048 characters. */
export type Url = string;

/** A day of the week. */
export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";

/** The kinds of widgets that take leads. */
export type WidgetKind = "consultation";

/** Which widget took the lead. */
export interface WidgetRef {
  /** The kind of widget. */
  kind: WidgetKind;
  /** Its id in the site's config. */
  id: string;
  /** The version of Frontdesk that took it, such as `0.1.0`. */
  version: string;
}

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
