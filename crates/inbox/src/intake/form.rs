//! A lead as an HTML form's post: what a browser sends where no script helps.

use super::answer::{self, Wants};
use super::body::{self, Media};
use super::posted::{self, Posted};
use super::{fingerprint, json, key, named_site, pairs};
use crate::blocking;
use crate::inbox::Inbox;
use crate::refusal::{Code, FieldError, Refusal};
use crate::render::{Again, Render};
use crate::storage::{Arrival, Kept};
use axum::extract::Request;
use axum::http::HeaderMap;
use axum::response::Response;
use frontdesk_core::config::Site;
use frontdesk_core::form::{Form, PlainFormats, Problem, Submission, Values};
use frontdesk_core::lead::{ARRIVED, Lead, LeadId};
use frontdesk_core::strings::{Strings, strings_for};

/// Checks the answers, makes the lead of them and keeps it.
pub(super) async fn take(
    inbox: &Inbox,
    request: Request,
    media: Media,
    wants: Wants,
) -> Result<Response, Refusal> {
    let (parts, body) = request.into_parts();
    let headers = parts.headers.clone();
    let named = named_site(inbox, parts.uri.query())?;
    let key = key::given(&headers)?;
    let bytes = body::read(&headers, body).await?;
    let posted = Posted::new(pairs::read(media, parts, bytes).await?);
    if let Some(id) = posted.id() {
        key::check(key, id)?;
    }
    let unknown = || Refusal::new(Code::UnknownWidget);
    let (site, config) = inbox.form(named, posted.widget()).ok_or_else(unknown)?;
    let locale = posted.locale().or(site.locale.as_deref()).unwrap_or("en");
    let strings = strings_for(locale);
    let form = Form::new(site, config, &strings, locale);
    let given = posted.id().or(key);
    let id = given.map_or_else(|| inbox.new_id(), Ok)?;
    let values = posted.values(&form);
    let (lead, suspect) = match lead(inbox, &form, &posted, &values, &headers, id) {
        Ok(lead) => (lead, posted.suspicion(inbox.clock.now(), inbox.min_fill_ms)),
        Err(problems) if wants == Wants::Html => {
            let page = posted.page(&headers);
            let again = Again { form: form.id, locale: form.locale, values, problems, id, page };
            let again = move |render: &dyn Render| render.form_page(&again);
            return blocking::render(inbox, again).await.map(answer::form_again);
        }
        Err(problems) => return Err(refused(&strings, problems)),
    };
    json::check(&lead, inbox.clock.now())?;
    let email = lead.contact.email.clone();
    let (id, replayed) = keep(inbox, site, lead, given.is_none(), suspect, wants).await?;
    if wants == Wants::Json {
        return Ok(answer::receipt(id, replayed));
    }
    if let Some(to) = form.redirect.as_deref().and_then(|to| answer::target(to, &headers)) {
        return Ok(answer::redirect(to, replayed));
    }
    let thanks = move |render: &dyn Render| {
        render.thanks_page(&form.id, &form.locale, email.as_ref().map(|email| email.as_str()))
    };
    Ok(answer::thanks(blocking::render(inbox, thanks).await?, replayed))
}

fn lead(
    inbox: &Inbox,
    form: &Form,
    posted: &Posted,
    values: &Values,
    headers: &HeaderMap,
    id: LeadId,
) -> Result<Lead, Vec<(String, Problem)>> {
    let url = posted.page(headers);
    let at = inbox.clock.now();
    let mut journey = posted.journey(at);
    if journey.iter().all(|signal| signal.signal != ARRIVED) {
        journey.extend(posted::arrival(at, url.as_ref()));
    }
    // A post may say anything in any order; a lead tells it in that of time.
    journey.sort_by_key(|signal| signal.at);
    let submission = Submission { id, at, url, title: posted.title(), journey };
    let named = |problems: Vec<(&frontdesk_core::form::Question, Problem)>| {
        problems.into_iter().map(|(question, problem)| (question.id.clone(), problem)).collect()
    };
    form.lead(values, submission).map_err(named)
}

/// Keeps the lead. Returns the id under which it is kept, and whether it was there before.
async fn keep(
    inbox: &Inbox,
    site: &Site,
    lead: Lead,
    id_is_ours: bool,
    suspect: Option<&'static str>,
    wants: Wants,
) -> Result<(LeadId, bool), Refusal> {
    let content = fingerprint::content(&lead);
    let received_at = lead.submitted_at;
    let site = site.site.clone();
    let mut arrival = Arrival { site, received_at, fingerprint: content, content, id_is_ours, suspect, lead };
    match inbox.storage.keep(arrival.clone()).await? {
        Kept::Stored(id) => Ok((id, false)),
        Kept::Replayed(id) => Ok((id, true)),
        Kept::Mismatch(_) if wants == Wants::Json => Err(Refusal::new(Code::IdempotencyMismatch)),
        // A page from a cache gives its one id to many visitors, and "back" gives it to one visitor twice.
        // None of them can make another, so we do: no visitor's words are lost to an id.
        Kept::Mismatch(_) => {
            arrival.lead.id = inbox.new_id()?;
            arrival.id_is_ours = true;
            match inbox.storage.keep(arrival).await? {
                Kept::Stored(id) => Ok((id, false)),
                Kept::Replayed(id) => Ok((id, true)),
                Kept::Mismatch(_) => Err(Refusal::internal("a new id was taken")),
            }
        }
    }
}

fn refused(strings: &Strings, problems: Vec<(String, Problem)>) -> Refusal {
    let errors = problems.into_iter().map(|(field, problem)| FieldError {
        field,
        code: problem.code().to_owned(),
        detail: problem.says(strings, &PlainFormats),
    });
    Refusal::of_fields(Code::AnswersInvalid, errors.collect())
}
