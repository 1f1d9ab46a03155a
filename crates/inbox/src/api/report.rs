//! `GET /api/report`: what came of the leads of a span of time.

use super::query;
use crate::blocking;
use crate::inbox::Inbox;
use crate::refusal::Refusal;
use crate::report::Report;
use crate::storage::Span;
use axum::Json;
use axum::extract::{RawQuery, State};

/// Makes a report.
pub(crate) async fn show(
    State(inbox): State<Inbox>,
    RawQuery(query): RawQuery,
) -> Result<Json<Report>, Refusal> {
    let span = span(query.as_deref())?;
    let leads = inbox.storage.briefs(span.clone()).await?;
    let (now, costs) = (inbox.clock.now(), inbox.costs.clone());
    let report = blocking::run(move || Report::of(&leads, &span, now, costs.as_deref())).await?;
    Ok(Json(report))
}

fn span(query: Option<&str>) -> Result<Span, Refusal> {
    let mut span = Span::default();
    query::each(query, |name, value| {
        match name {
            "since" => span.since = Some(query::since(value)?),
            "until" => span.until = Some(query::until(value)?),
            "site" => span.site = Some(value.to_owned()),
            _ => return Err("no such filter; there are since, until, site".to_owned()),
        }
        Ok(())
    })?;
    Ok(span)
}
