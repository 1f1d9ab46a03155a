// Generated from the Rust types by `cargo xtask codegen`. Do not edit.

/** The company that leads belong to, and what it said about itself. Whatever is not known is absent. */
export interface Account {
  /** The company's domain, from the work email or the website; never a free mail service. */
  key?: CompanyDomain;
  /**
   * The id of the buying group whose link brought the visitor here, or that the visitor made. It says nothing about
   * anyone. A lead without one may start a group: its own id is then that group's.
   */
  group?: string;
  /** The role of the member who sent the link. */
  invitedBy?: Role;
  /** How many people work there, such as `50-249`. */
  size?: string;
  /** The industry, by the words of the question. */
  industry?: string;
  /** Where it is, as answered. */
  location?: string;
  /** What it works with today, as answered. */
  technology?: string;
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

/** What brought the visitor here, as far as the browser remembers. */
export interface Attribution {
  /** The first touch of all. */
  first?: Touch;
  /** The last touch before this submission that was not direct; a direct one where there is no other. */
  last?: Touch;
  /** Every touch in the order of time; the first one and the latest where they are many. */
  touches?: Array<Touch>;
  /**
   * How many visits there were, this one included. A visit begins with an arrival at least half an hour
   * after the last one began.
   */
  visits: number;
  /** Whole days from the first visit to this submission. */
  daysToContact: number;
  /**
   * Which cost this lead is charged to: source, medium and campaign of the last touch in lower case, such as
   * `google / cpc / spring`; the channel where no campaign is named.
   */
  costKey?: string;
}

/** Which visitors. All stated parts must hold; what nobody knows of a visitor does not hold. */
export interface Audience {
  /** In one of these phases. */
  phase?: Array<Phase>;
  /** In one of these roles. */
  role?: Array<Role>;
  /** Of one of these segments. */
  segment?: Array<string>;
  /** Of an account in one of these tiers. */
  tier?: Array<number>;
  /** Who looked at one of these topics. */
  topic?: Array<string>;
  /** Who was here on an earlier visit (`true`), or was not (`false`). */
  returning?: boolean;
}

/** The temperature in a word. */
export type Band = "cold" | "warm" | "hot";

/** How they buy. */
export type BuyingStyle = "strategic" | "transactional";

/** Campaign keys of an address with their values. */
export interface CampaignKeys {
  /** The address's `dclid`. */
  dclid?: string;
  /** The address's `fbclid`. */
  fbclid?: string;
  /** The address's `gbraid`. */
  gbraid?: string;
  /** The address's `gclid`. */
  gclid?: string;
  /** The address's `li_fat_id`. */
  li_fat_id?: string;
  /** The address's `msclkid`. */
  msclkid?: string;
  /** The address's `ttclid`. */
  ttclid?: string;
  /** The address's `utm_campaign`. */
  utm_campaign?: string;
  /** The address's `utm_content`. */
  utm_content?: string;
  /** The address's `utm_creative_format`. */
  utm_creative_format?: string;
  /** The address's `utm_id`. */
  utm_id?: string;
  /** The address's `utm_marketing_tactic`. */
  utm_marketing_tactic?: string;
  /** The address's `utm_medium`. */
  utm_medium?: string;
  /** The address's `utm_source`. */
  utm_source?: string;
  /** The address's `utm_source_platform`. */
  utm_source_platform?: string;
  /** The address's `utm_term`. */
  utm_term?: string;
  /** The address's `wbraid`. */
  wbraid?: string;
}

/** The kinds of ways to a site. */
export type Channel = "search" | "paid-search" | "display" | "social" | "email" | "partner" | "ai-assistant" | "referral" | "direct";

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
  /** Other words for some visitors. */
  variants?: Array<Variant>;
  /** What else a visitor may want. */
  offers?: Array<Offer>;
  /** Whether the thank-you panel offers a link for colleagues, whose leads then belong to one buying group. */
  invite?: boolean;
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
export type Declares = "stage" | "role" | "timeline" | "purchase-kind" | "buying-style" | "priorities" | "segment" | "sophistication" | "company-size" | "industry" | "location" | "technology";

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
  /** Asked only of these visitors. */
  when?: Audience;
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

/** The site's own rules of tagging. What it leaves out goes by the built-in ones. */
export interface JourneyRules {
  /** After how many days a signal counts half; 30 if absent. */
  halfLife?: number;
  /** From which score on a lead is warm; 4 if absent. */
  warm?: number;
  /** From which score on it is hot; 7 if absent. */
  hot?: number;
  /** What the site's pages are about. A built-in topic of the same id gives whatever is left out. */
  topics?: Array<Topic>;
  /** What signals mean: the site's own, or built-in ones with other weights. */
  signals?: Array<SignalRule>;
  /** The hosts of partners and dealers, such as `dealer.example`: who comes from there comes by the channel `partner`. */
  partners?: Array<string>;
}

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
  /** What the visitor did and said, as far as the browser remembers: the tags are made of it and of nothing else. */
  journey?: Array<Signal>;
  /** What the visitor agreed to, word for word. */
  consent?: ConsentReceipt;
}

/** A UUID of version 7, made once for each submission. */
export type LeadId = string;

/** The one schema name of this contract. */
export type LeadSchema = "frontdesk.lead/1";

/** Where the browser may remember a visitor's journey and draft. */
export type Memory = "off" | "link" | "session" | "local";

/**
 * Something else that a visitor may want, as a link under the form and on the thank-you panel. The first offer that
 * fits the visitor is shown.
 */
export interface Offer {
  /** What it is; decides for which phase it is made where `when` names none. */
  kind: OfferKind;
  /** For whom. */
  when?: Audience;
  /** Its words. */
  text: Text;
  /** Where it leads: `https://…`, or a path on the page's own origin. */
  link: string;
  /** Shows a discount even to visitors who still weigh solutions, whom it may drive away. */
  insist?: boolean;
}

/** What can be offered, and the phase in which it helps. */
export type OfferKind = "guide" | "case-study" | "comparison" | "calculator" | "demo" | "reviews" | "meeting" | "discount" | "service";

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
export type Preset = "name" | "work-email" | "phone" | "company" | "website" | "job-title" | "message" | "stage" | "role" | "timeline" | "purchase-kind" | "buying-style" | "priorities" | "sophistication" | "company-size" | "industry" | "location" | "technology" | "consent";

/** What a buyer weighs. */
export type Priority = "budget" | "characteristics" | "customer-reviews" | "warranty" | "maintenance-cost" | "reliability" | "delivery-time";

/** What may be remembered in the visitor's browser. Global Privacy Control and Do Not Track always win. */
export interface Privacy {
  /** How long: nothing at all if absent. */
  memory?: Memory;
  /** Whether memory waits for `frontdesk.consent(true)`. */
  askFirst?: boolean;
  /** After how many days a signal is forgotten, 1 to 400; 90 if absent. */
  keepDays?: number;
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
  /** How many points it adds: to the temperature, or as evidence for a stage or role; 0 where it only explains. */
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

/** One thing that a visitor did or said. What does not apply is absent. Signals are ordered by time, then by the rest. */
export interface Signal {
  /** When, by the visitor's clock. */
  at: Timestamp;
  /** What happened, such as `page-viewed` or a name of the site's own. */
  signal: string;
  /** The topic that it was about, such as `pricing`; by the page's address where absent. */
  topic?: string;
  /** Which one, for programs: the path of a page or document, the word that an answer declares, the id of a case. */
  value?: string;
  /** The same for people: a title, an answer, a result. */
  label?: string;
  /** For how long, in seconds. Less than ten is a glance and says nothing. */
  seconds?: number;
  /** For `arrived`: the page that linked here, without its query. */
  referrer?: string;
  /** For `arrived`: the campaign keys of the address, such as `utm_source`. */
  campaign?: CampaignKeys;
}

/** What one kind of signal means. */
export interface SignalRule {
  /** Its name in kebab-case: a built-in one, or what `frontdesk.track` sends. */
  id: string;
  /** How many points it adds to the temperature, from -10 to 10; 0 if absent. */
  weight?: number;
  /** How many of them count for each topic, the strongest ones, 1 to 20; 1 if absent. */
  counts?: number;
  /** The phase that it speaks for, where its topic names none. */
  phase?: Phase;
  /** The role that it speaks for, where its topic names none. */
  role?: Role;
  /** What the visitor did, for the reason, such as `used the lease calculator`; the name if absent. */
  says?: string;
}

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
  /** How a visitor's journey becomes tags. */
  journey?: JourneyRules;
  /** How well an account fits: the first rule that holds gives the tier. */
  tiers?: Array<TierRule>;
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

/** How well a buyer knows this kind of thing. */
export type Sophistication = "novice" | "practised" | "expert";

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
  /** The topics and signals that speak for it rather than for another stage of its phase, such as `pricing`. */
  topics?: Array<string>;
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
  /** Asked only of these visitors. */
  when?: Audience;
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
  /** How well they know this kind of thing. */
  sophistication?: Sophistication;
  /** How well the account fits, by the site's own rules: 1 is best, 3 least. */
  tier?: number;
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

/** One rule: all that it states must hold. The first rule that holds gives the tier; where none does, there is no tier. */
export interface TierRule {
  /** 1 is best, 3 least. */
  tier: number;
  /**
   * Named accounts by their domains, such as `acme.com`. Everyone can read a config: `sha256-` and the hexadecimal
   * SHA-256 of the domain names one without saying it.
   */
  domains?: Array<string>;
  /** The company's size is one of these answers. */
  size?: Array<string>;
  /** The industry is one of these answers. */
  industry?: Array<string>;
  /** The location is one of these answers; capital letters of English do not matter. */
  location?: Array<string>;
  /** One of these words stands in the answer on technology; capital letters of English do not matter. */
  technology?: Array<string>;
  /** The segment is one of these. */
  segment?: Array<string>;
}

/** When the visitor wants to have it. */
export type Timeline = "month" | "quarter" | "year" | "none";

/** An instant in UTC such as `2026-11-21T09:30:00.000Z`. */
export type Timestamp = string;

/** What a page, document or case is about, and what interest in it says. */
export interface Topic {
  /** Its id in kebab-case, as in `<meta name="frontdesk:topic" content="pricing">`. */
  id: string;
  /**
   * The paths of its pages, such as `/pricing` or `/products/*`; a star stands for anything. The first topic that fits
   * counts, and a page's own `<meta>` beats them all.
   */
  pages?: Array<string>;
  /** How many points a signal about it adds beside the signal's own; 0 if absent. */
  weight?: number;
  /** The phase that it speaks for. */
  phase?: Phase;
  /** The role that it speaks for. */
  role?: Role;
}

/** One arrival at the site. */
export interface Touch {
  /** When. */
  at: Timestamp;
  /** By which kind of way. */
  channel: Channel;
  /** The page that linked here, without its query. */
  referrer?: string;
  /** The path of the page on which the visitor came in. */
  page?: string;
  /** The campaign keys of the address. */
  campaign?: CampaignKeys;
}

/** An absolute `http` or `https` address, at most 2048 characters. */
export type Url = string;

/** Other words for some visitors. The first variant whose audience includes the visitor counts; what it leaves out stays. */
export interface Variant {
  /** For whom. */
  when: Audience;
  /** The heading. */
  title?: Text;
  /** The sentence or two under it. */
  intro?: Text;
  /** The button's words. */
  submitLabel?: Text;
  /** What happens next and when. */
  promise?: Text;
}

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
