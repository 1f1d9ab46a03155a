//! `GET /api/accounts`: companies and buying groups, the last active first, page by page.

use super::query;
use crate::account::{Account, Wanted, gather};
use crate::blocking;
use crate::inbox::Inbox;
use crate::refusal::Refusal;
use crate::storage::{Cursor, Span};
use axum::Json;
use axum::extract::{RawQuery, State};
use serde::Serialize;

#[derive(Serialize)]
pub(crate) struct Page {
    accounts: Vec<Account>,
    /// The `cursor` of the next page; null on the last one.
    next: Option<String>,
}

/// Lists accounts.
pub(crate) async fn list(
    State(inbox): State<Inbox>,
    RawQuery(query): RawQuery,
) -> Result<Json<Page>, Refusal> {
    let Asked { span, wanted, after, limit } = Asked::parse(query.as_deref())?;
    let leads = inbox.storage.briefs(span).await?;
    let mut accounts = blocking::run(move || gather(&leads, &wanted)).await?;
    if let Some(after) = after {
        accounts.retain(|account| place(account) < after);
    }
    let is_more = accounts.len() > limit;
    accounts.truncate(limit);
    let last = accounts.last().filter(|_| is_more);
    let next = last.map(|account| place(account).to_string());
    Ok(Json(Page { accounts, next }))
}

/// Its place in the list. An account that becomes active moves to the top, and is read again there.
fn place(account: &Account) -> Cursor {
    Cursor { received_at: account.last_activity.unix_ms(), row: account.anchor }
}

#[derive(Debug)]
struct Asked {
    span: Span,
    wanted: Wanted,
    after: Option<Cursor>,
    limit: usize,
}

impl Asked {
    fn parse(query: Option<&str>) -> Result<Self, Refusal> {
        let (span, wanted) = (Span::default(), Wanted::default());
        let mut asked = Self { span, wanted, after: None, limit: query::USUAL };
        query::each(query, |name, value| {
            match name {
                "q" => asked.wanted.text = query::text(value)?,
                "lead" => asked.wanted.lead = Some(value.to_owned()),
                "site" => asked.span.site = Some(value.to_owned()),
                "limit" => asked.limit = query::limit(value)?,
                "cursor" => asked.after = Some(query::cursor(value)?),
                _ => return Err("no such filter; there are q, lead, site, limit, cursor".to_owned()),
            }
            Ok(())
        })?;
        Ok(asked)
    }
}
