//! English, and with it the list of all keys: a text that is missing here does not compile.

macro_rules! texts {
    ($($variant:ident = $name:literal: $text:literal),+ $(,)?) => {
        /// The name of a text.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[expect(missing_docs, reason = "each text says what it is")]
        pub enum Key { $($variant),+ }

        impl Key {
            /// Every key, in order.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The key's name in the files of `www/i18n/`.
            pub fn name(self) -> &'static str {
                const NAMES: &[&str] = &[$($name),+];
                NAMES.get(self as usize).copied().unwrap_or_default()
            }

            /// The English text.
            pub fn english(self) -> &'static str {
                const TEXTS: &[&str] = &[$($text),+];
                TEXTS.get(self as usize).copied().unwrap_or_default()
            }
        }
    };
}

texts! {
    Direction = "direction": "ltr",

    ConsultationTitle = "consultation-title": "Request a consultation",
    ConsultationSubmit = "consultation-submit": "Request a consultation",
    Continue = "continue": "Continue",
    Back = "back": "Back",
    StepOf = "step-of": "Step {step} of {steps}",
    Optional = "optional": "optional",
    Choose = "choose": "Choose",
    ChooseAnyNumber = "choose-any-number": "Choose as many as apply",
    Sending = "sending": "Sending",
    StillSending = "still-sending": "The connection is slow. We are still sending your request.",
    DoneTitle = "done-title": "Thank you. Your request has arrived.",
    DoneText = "done-text": "We will answer to {email}.",
    DoneTextPlain = "done-text-plain": "We will be in touch.",
    Again = "again": "Send another request",
    FailedTitle = "failed-title": "Your request could not be sent",
    FailedText = "failed-text": "Nothing you wrote is lost. Try again, or copy it and write to us.",
    RefusedText = "refused-text": "The server did not take it. Copy what you wrote, or write to us.",
    TryAgain = "try-again": "Try again",
    Copy = "copy": "Copy what I wrote",
    Copied = "copied": "Copied",
    WriteEmail = "write-email": "Write an email",
    RestoredDraft = "restored-draft": "We kept what you had written.",
    StartOver = "start-over": "Start over",
    InviteText = "invite-text": "Are colleagues involved? This link brings what they send together with yours. It does not carry your name or address.",
    Invite = "invite": "Copy a link for colleagues",
    LeaveEmpty = "leave-empty": "Leave this field empty",

    SummaryOne = "summary-one": "One answer needs a second look",
    SummaryOther = "summary-other": "{count} answers need a second look",
    ErrorRequired = "error-required": "Answer this question",
    ErrorChoose = "error-choose": "Choose one",
    ErrorEmail = "error-email": "Write an email address such as name@company.com",
    ErrorFreeMail = "error-free-mail": "Write your work email: we answer to companies only",
    HintFreeMail = "hint-free-mail": "A work address helps us prepare, but this one is fine too.",
    ErrorPhone = "error-phone": "Write a phone number such as +44 20 7946 0000",
    ErrorWebsite = "error-website": "Write a web address such as company.com",
    ErrorTooShort = "error-too-short": "Write at least {min} characters",
    ErrorTooLong = "error-too-long": "Shorten this to {max} characters",
    ErrorNumber = "error-number": "Write a number",
    ErrorTooSmall = "error-too-small": "Write {min} or more",
    ErrorTooLarge = "error-too-large": "Write {max} or less",
    ErrorStep = "error-step": "Write a whole step of {step}",
    ErrorTooFew = "error-too-few": "Choose at least {min}",
    ErrorTooMany = "error-too-many": "Choose at most {max}",
    ErrorDate = "error-date": "Choose a date",
    ErrorTooEarly = "error-too-early": "Choose {date} or later",
    ErrorTooLate = "error-too-late": "Choose {date} or earlier",
    ErrorSlot = "error-slot": "Choose a day and a time",
    ErrorConsent = "error-consent": "Tick this box so that we may answer you",
    ErrorCharacters = "error-characters": "Remove the characters that cannot be read",

    SlotTime = "slot-time": "Time",
    SlotAdd = "slot-add": "Add another time",
    SlotRemove = "slot-remove": "Remove this time",
    SlotZone = "slot-zone": "Times are in your time zone, {zone}.",
    SlotZonePlain = "slot-zone-plain": "Times are in {zone}.",
    SlotNumber = "slot-number": "Time {number}",

    FieldName = "field-name": "Your name",
    FieldWorkEmail = "field-work-email": "Work email",
    FieldPhone = "field-phone": "Phone",
    FieldCompany = "field-company": "Company",
    FieldWebsite = "field-website": "Company website",
    FieldJobTitle = "field-job-title": "Job title",
    FieldMessage = "field-message": "What would you like to talk about?",
    FieldStage = "field-stage": "Where are you with this?",
    FieldRole = "field-role": "What is your part in it?",
    FieldTimeline = "field-timeline": "When should it be in place?",
    FieldPurchaseKind = "field-purchase-kind": "Have you bought this kind of thing before?",
    FieldPriorities = "field-priorities": "What matters most to you?",
    FieldConsent = "field-consent": "You may use these details to answer my request.",
    ConsentLink = "consent-link": "How we handle your details",

    StageAwareness = "stage-awareness": "Getting an overview",
    StageConsideration = "stage-consideration": "Comparing ways to solve it",
    StageDecision = "stage-decision": "Choosing a supplier",
    StageNeed = "stage-need": "We have noticed a need",
    StageSpecification = "stage-specification": "We are writing the requirements",
    StageSupplierSearch = "stage-supplier-search": "We are looking for suppliers",
    StageNegotiation = "stage-negotiation": "We are negotiating",
    StageProblemRecognised = "stage-problem-recognised": "We see a problem",
    StageWillingToSolve = "stage-willing-to-solve": "We want to solve it",
    StageProblemAnalysed = "stage-problem-analysed": "We know what causes it",
    StageSolutionsConsidered = "stage-solutions-considered": "We are looking at solutions",
    StageCompared = "stage-compared": "We have compared solutions",
    StageTermsNegotiated = "stage-terms-negotiated": "We are agreeing on terms",
    StagePurchased = "stage-purchased": "We have bought it",
    StageAttention = "stage-attention": "I have just heard of you",
    StageInterest = "stage-interest": "I would like to know more",
    StageDesire = "stage-desire": "I would like to have it",
    StageMemory = "stage-memory": "I am keeping you in mind",
    StageAction = "stage-action": "I am ready to go ahead",
    StageSearch = "stage-search": "I am comparing what there is",
    StageShare = "stage-share": "I have it and recommend it",

    RoleEndUser = "role-end-user": "I will use it",
    RoleSpecifier = "role-specifier": "I set the requirements",
    RoleInfluencer = "role-influencer": "I advise on it",
    RoleGatekeeper = "role-gatekeeper": "I gather information for someone else",
    RolePurchaser = "role-purchaser": "I find suppliers and negotiate",
    RoleFinance = "role-finance": "I approve the budget",
    RoleItSecurity = "role-it-security": "I check systems and security",
    RoleDecisionMaker = "role-decision-maker": "I decide",
    RoleCommittee = "role-committee": "I speak for the whole group",

    TimelineMonth = "timeline-month": "Within a month",
    TimelineQuarter = "timeline-quarter": "Within three months",
    TimelineYear = "timeline-year": "Within a year",
    TimelineNone = "timeline-none": "No date yet",

    PurchaseNew = "purchase-new": "No, this is the first time",
    PurchaseRepeat = "purchase-repeat": "Yes, we buy again",

    FieldBuyingStyle = "field-buying-style": "What decides for you?",
    StyleStrategic = "style-strategic": "A supplier to rely on for years",
    StyleTransactional = "style-transactional": "Price and speed",
    FieldSophistication = "field-sophistication": "How well do you know this kind of solution?",
    LevelNovice = "level-novice": "It is new to me",
    LevelPractised = "level-practised": "I have worked with it",
    LevelExpert = "level-expert": "I know it inside out",
    FieldCompanySize = "field-company-size": "How many people work in your company?",
    FieldIndustry = "field-industry": "Your industry",
    IndustryManufacturing = "industry-manufacturing": "Manufacturing",
    IndustryConstruction = "industry-construction": "Construction",
    IndustryTrade = "industry-trade": "Wholesale and retail",
    IndustryLogistics = "industry-logistics": "Transport and logistics",
    IndustrySoftware = "industry-software": "Software and IT",
    IndustryFinance = "industry-finance": "Finance and insurance",
    IndustryHealth = "industry-health": "Health care",
    IndustryEducation = "industry-education": "Education",
    IndustryPublicSector = "industry-public-sector": "Public sector",
    IndustryEnergy = "industry-energy": "Energy and utilities",
    IndustryServices = "industry-services": "Professional services",
    IndustryOther = "industry-other": "Another industry",
    FieldLocation = "field-location": "Where is your company?",
    FieldTechnology = "field-technology": "What do you work with today?",

    PriorityBudget = "priority-budget": "Price",
    PriorityCharacteristics = "priority-characteristics": "What it can do",
    PriorityCustomerReviews = "priority-customer-reviews": "What other customers say",
    PriorityWarranty = "priority-warranty": "Warranty",
    PriorityMaintenanceCost = "priority-maintenance-cost": "Running costs",
    PriorityReliability = "priority-reliability": "Reliability",
    PriorityDeliveryTime = "priority-delivery-time": "Delivery time",
}
