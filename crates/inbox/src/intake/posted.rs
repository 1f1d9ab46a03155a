//! What an HTML form's post holds beside the answers, in fields whose names start with `frontdesk-`.

use super::text;
use axum::http::HeaderMap;
use frontdesk_core::contact::Url;
use frontdesk_core::form::{Form, Values};
use frontdesk_core::lead::{ARRIVED, CampaignKeys, LeadId, Signal, Timestamp};

/// The longest journey that is read, in bytes.
const JOURNEY: usize = 64 * 1024;

/// How far a visitor's clock may run ahead of ours.
const AHEAD_MS: i64 = 24 * 3_600_000;

/// The fields of a post.
pub(super) struct Posted(Vec<(String, String)>);

impl Posted {
    pub(super) fn new(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }

    fn control(&self, name: &str) -> &str {
        self.0.iter().find(|(have, _)| have == name).map_or("", |(_, value)| value.trim())
    }

    /// The form's id in the config.
    pub(super) fn widget(&self) -> &str {
        self.control("frontdesk-widget")
    }

    /// The language of the form; `None` where it is no language tag.
    pub(super) fn locale(&self) -> Option<&str> {
        let known = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let locale = self.control("frontdesk-locale");
        (!locale.is_empty() && locale.len() <= 35 && locale.chars().all(known)).then_some(locale)
    }

    /// The lead's id; `None` where nobody filled it in.
    pub(super) fn id(&self) -> Option<LeadId> {
        LeadId::parse(self.control("frontdesk-id")).ok()
    }

    /// The page on which the form stood: as the loader wrote it, or with JavaScript off as the browser says.
    pub(super) fn page(&self, headers: &HeaderMap) -> Option<Url> {
        let written = self.control("frontdesk-page");
        let address = if written.is_empty() { text(headers, "referer")? } else { written };
        Url::parse(address).ok()
    }

    /// The page's title, within what a lead may carry.
    pub(super) fn title(&self) -> String {
        self.control("frontdesk-title").chars().filter(|c| !c.is_control()).take(300).collect()
    }

    /// What the visitor did before, as the page's script wrote it. Nothing in it can cost the lead: what cannot be read is
    /// left out.
    pub(super) fn journey(&self, now: Timestamp) -> Vec<Signal> {
        let written = self.control("frontdesk-journey");
        if written.len() > JOURNEY {
            return Vec::new();
        }
        let entries: Vec<serde_json::Value> = serde_json::from_str(written).unwrap_or_default();
        let signals = entries.into_iter().filter_map(|entry| serde_json::from_value::<Signal>(entry).ok());
        let latest = now.unix_ms() + AHEAD_MS;
        signals.filter(|signal| signal.at.unix_ms() <= latest && !signal.signal.is_empty()).collect()
    }

    /// Why the post is set aside, if so. A clock that runs ahead of ours proves nothing.
    pub(super) fn suspicion(&self, now: Timestamp, min_fill_ms: i64) -> Option<&'static str> {
        if !self.control("frontdesk-fax").is_empty() {
            return Some("honeypot");
        }
        let started: i64 = self.control("frontdesk-started").parse().ok()?;
        let took = now.unix_ms().checked_sub(started)?;
        (0..min_fill_ms).contains(&took).then_some("too-fast")
    }

    /// The answers to this form's questions. Browsers post line breaks as CR LF, scripts as LF: one is enough.
    pub(super) fn values(&self, form: &Form) -> Values {
        let asked = self.0.iter().filter(|(name, _)| form.question(name).is_some());
        asked.map(|(name, value)| (name.clone(), value.replace("\r\n", "\n"))).collect()
    }
}

/// What brought the visitor here, as far as the page's address tells.
pub(super) fn arrival(at: Timestamp, page: Option<&Url>) -> Option<Signal> {
    let (_, query) = page?.as_str().split_once('?')?;
    let query = query.split('#').next().unwrap_or_default();
    let campaign = CampaignKeys::from_pairs(super::pairs::urlencoded(query.as_bytes()).ok()?);
    (!campaign.is_empty()).then(|| Signal { campaign, ..Signal::new(at, ARRIVED) })
}
