//! `GET /api/leads.csv`: the same list for a spreadsheet, streamed page by page so that memory stays small.

use super::query::Query;
use crate::inbox::Inbox;
use crate::refusal::Refusal;
use crate::storage::{Cursor, Filter, StoredLead};
use axum::body::Body;
use axum::extract::{RawQuery, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use serde_json::Value;

/// Leads in memory at a time.
const CHUNK: usize = 200;

/// Columns, and where in the lead each is found; those without a place are not in the lead itself.
const COLUMNS: &[(&str, &str)] = &[
    ("received", ""),
    ("submitted", "/submittedAt"),
    ("name", "/contact/name"),
    ("title", "/contact/title"),
    ("company", "/contact/company"),
    ("email", "/contact/email"),
    ("phone", "/contact/phone"),
    ("website", "/contact/website"),
    ("country", "/contact/country"),
    ("account", "/account/key"),
    ("group", "/account/group"),
    ("size", "/account/size"),
    ("industry", "/account/industry"),
    ("tier", "/tags/tier"),
    ("phase", "/tags/stage/phase"),
    ("stage", "/tags/stage/stage"),
    ("role", "/tags/role/role"),
    ("score", "/tags/temperature/score"),
    ("band", "/tags/temperature/band"),
    ("timeline", "/tags/timeline"),
    ("purchase", "/tags/purchase/kind"),
    ("segment", "/tags/segment"),
    ("sophistication", "/tags/sophistication"),
    ("priorities", "/tags/priorities"),
    ("answers", ""),
    ("channel", "/attribution/last/channel"),
    ("source", "/attribution/last/campaign/utm_source"),
    ("medium", "/attribution/last/campaign/utm_medium"),
    ("campaign", "/attribution/last/campaign/utm_campaign"),
    ("referrer", "/attribution/last/referrer"),
    ("cost-key", "/attribution/costKey"),
    ("visits", "/attribution/visits"),
    ("days-to-contact", "/attribution/daysToContact"),
    ("page", "/page/url"),
    ("locale", "/page/locale"),
    ("consent", "/consent/text"),
    ("site", ""),
    ("widget", "/widget/id"),
    ("suspect", ""),
    ("first-response", ""),
    ("status", ""),
    ("id", ""),
];

/// Exports leads. `limit` and `cursor` are of no use here: all that pass the filter come.
pub(crate) async fn export(
    State(inbox): State<Inbox>,
    RawQuery(query): RawQuery,
) -> Result<Response, Refusal> {
    let filter = Query::parse(query.as_deref())?.filter;
    // The first page is read before the answer starts: a failure is then still a status.
    let (first, next) = chunk(&inbox, &filter, None).await?;
    let names = COLUMNS.iter().map(|(name, _)| (*name).to_owned());
    // Without the mark Excel reads UTF-8 as the machine's old code page.
    let start = format!("\u{feff}{}{first}", record(names));
    let rest = stream::try_unfold(Some((Some(start), next)), move |state| {
        let (inbox, filter) = (inbox.clone(), filter.clone());
        async move {
            Ok::<_, std::io::Error>(match state {
                Some((Some(start), next)) => Some((start, Some((None, next)))),
                Some((None, Some(after))) => {
                    let page = chunk(&inbox, &filter, Some(after)).await;
                    let (text, next) = page.map_err(|_| std::io::Error::other("the storage failed"))?;
                    Some((text, Some((None, next))))
                }
                _ => None,
            })
        }
    });
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"leads.csv\""),
    ];
    Ok((headers, Body::from_stream(rest)).into_response())
}

async fn chunk(
    inbox: &Inbox,
    filter: &Filter,
    after: Option<Cursor>,
) -> Result<(String, Option<Cursor>), Refusal> {
    let (leads, next) = inbox.storage.leads(filter.clone(), after, CHUNK).await?;
    Ok((leads.iter().map(row).collect(), next))
}

fn row(stored: &StoredLead) -> String {
    record(COLUMNS.iter().map(|(name, place)| match *name {
        "received" => stored.received_at.to_string(),
        "answers" => answers(&stored.lead),
        "site" => stored.site.clone(),
        "suspect" => stored.suspect.clone().unwrap_or_default(),
        "first-response" => stored.first_response_at.map(|at| at.to_string()).unwrap_or_default(),
        "status" => stored.status.clone(),
        "id" => stored.id.to_string(),
        _ => stored.lead.pointer(place).map(text).unwrap_or_default(),
    }))
}

/// Forms differ in their questions, so that these share a column: one a line.
fn answers(lead: &Value) -> String {
    let answers = lead.get("answers").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let line = |answer: &Value| {
        let of = |name| answer.get(name).map(text).unwrap_or_default();
        let shown = of("shown");
        format!("{}: {}", of("label"), if shown.is_empty() { of("value") } else { shown })
    };
    answers.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(text).collect::<Vec<_>>().join(", "),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

fn record(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<String> = cells.map(|text| cell(&text)).collect();
    format!("{}\r\n", cells.join(","))
}

/// RFC 4180. What a spreadsheet would take for a formula gets an apostrophe in front:
/// <https://owasp.org/www-community/attacks/CSV_Injection>.
fn cell(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if is_formula { format!("'{text}") } else { text.to_owned() };
    match text.contains([',', '"', '\r', '\n', '\'', ';', '\t']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn a_cell_is_never_a_formula() {
        for (written, kept) in [
            ("plain", "plain"),
            ("", ""),
            ("=1+1", "\"'=1+1\""),
            ("=cmd|'/c calc'!A1", "\"'=cmd|'/c calc'!A1\""),
            ("+358 40 123", "\"'+358 40 123\""),
            ("-2", "\"'-2\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            ("\t=1", "\"'\t=1\""),
            ("\r=1", "\"'\r=1\""),
            ("a, b", "\"a, b\""),
            ("say \"hi\"", "\"say \"\"hi\"\"\""),
            ("two\nlines", "\"two\nlines\""),
            ("=\"a\"", "\"'=\"\"a\"\"\""),
            ("1=2", "1=2"),
        ] {
            assert_eq!(cell(written), kept, "{written:?}");
        }
    }
}
