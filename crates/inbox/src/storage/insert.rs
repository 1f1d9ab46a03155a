//! Keeping a lead once.

use crate::account;
use frontdesk_core::lead::{Lead, LeadId, Timestamp};
use rusqlite::{Connection, OptionalExtension, named_params};

/// How long the same content from the same form counts as the same press of the button, where no id tells.
const SAME_PRESS_MS: i64 = 10 * 60 * 1000;

/// A SHA-256 of what makes two posts the same.
pub type Print = [u8; 32];

/// A lead that has passed every check, on its way into the file.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// The site's short name.
    pub site: String,
    /// The lead.
    pub lead: Lead,
    /// When it arrived, by our clock.
    pub received_at: Timestamp,
    /// Of the whole lead; of its content where it came from an HTML form, which gets its time from us.
    pub fingerprint: Print,
    /// Of the lead without its id and its times.
    pub content: Print,
    /// Whether the id was made here, so that only the content can tell a double press.
    pub id_is_ours: bool,
    /// Why it is set aside, if so.
    pub suspect: Option<&'static str>,
}

/// What became of a lead. Each carries the id under which it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// For the first time.
    Stored(LeadId),
    /// It was there already.
    Replayed(LeadId),
    /// Another lead has this id.
    Mismatch(LeadId),
}

/// Keeps a lead, or finds that it is kept. The caller commits.
pub(super) fn keep(connection: &Connection, arrival: &Arrival) -> rusqlite::Result<Kept> {
    if arrival.id_is_ours
        && let Some(id) = same_press(connection, arrival)?
    {
        return Ok(Kept::Replayed(id));
    }
    let id = arrival.lead.id;
    if insert(connection, arrival)? {
        return Ok(Kept::Stored(id));
    }
    Ok(if is_same(connection, arrival)? { Kept::Replayed(id) } else { Kept::Mismatch(id) })
}

fn same_press(connection: &Connection, arrival: &Arrival) -> rusqlite::Result<Option<LeadId>> {
    let mut statement = connection.prepare_cached(
        "SELECT id FROM leads WHERE site = :site AND content = :content AND received_at > :since
         ORDER BY received_at DESC LIMIT 1",
    )?;
    let since = arrival.received_at.unix_ms() - SAME_PRESS_MS;
    let parameters = named_params! { ":site": arrival.site, ":content": arrival.content, ":since": since };
    let id: Option<String> = statement.query_row(parameters, |row| row.get(0)).optional()?;
    Ok(id.and_then(|id| LeadId::parse(&id).ok()))
}

/// `false` where the unique index has the id already.
fn insert(connection: &Connection, arrival: &Arrival) -> rusqlite::Result<bool> {
    let lead = &arrival.lead;
    let tags = &lead.tags;
    let temperature = tags.temperature.as_ref();
    let (contact, attribution) = (&lead.contact, lead.attribution.as_ref());
    let account = lead.account.as_ref();
    let key = account.and_then(|account| account.key.as_ref()).map(|key| key.as_str());
    let email_domain = contact.email.as_ref().map(|email| email.domain());
    let website = contact.website.as_ref().map(|website| website.as_str());
    let json =
        serde_json::to_string(lead).map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?;
    let mut statement = connection.prepare_cached(
        "INSERT INTO leads (site, id, received_at, fingerprint, content, widget, widget_kind, phase, role, score,
                            band, timeline, tier, email_domain, account, domain, buying_group, channel, cost_key,
                            suspect, name, email, company, size, industry, location, search, lead)
         VALUES (:site, :id, :received_at, :fingerprint, :content, :widget, :widget_kind, :phase, :role, :score,
                 :band, :timeline, :tier, :email_domain, :account, :domain, :group, :channel, :cost_key,
                 :suspect, :name, :email, :company, :size, :industry, :location, :search, :lead)
         ON CONFLICT DO NOTHING",
    )?;
    let rows = statement.execute(named_params! {
        ":site": arrival.site,
        ":id": lead.id.to_string(),
        ":received_at": arrival.received_at.unix_ms(),
        ":fingerprint": arrival.fingerprint,
        ":content": arrival.content,
        ":widget": lead.widget.id,
        ":widget_kind": lead.widget.kind.as_str(),
        ":phase": tags.stage.as_ref().map(|tag| tag.phase.as_str()),
        ":role": tags.role.as_ref().map(|tag| tag.role.as_str()),
        ":score": temperature.map(|temperature| temperature.score),
        ":band": temperature.map(|temperature| temperature.band.as_str()),
        ":timeline": tags.timeline.map(|timeline| timeline.as_str()),
        ":tier": tags.tier,
        ":email_domain": email_domain,
        ":account": key,
        ":domain": account::domain_of(key, email_domain, website),
        ":group": account.and_then(|account| account.group.as_deref()),
        ":channel": attribution.and_then(|all| all.last.as_ref()).map(|touch| touch.channel.as_str()),
        ":cost_key": attribution.map(|all| all.cost_key.as_str()).filter(|key| !key.is_empty()),
        ":suspect": arrival.suspect,
        ":name": contact.name,
        ":email": contact.email.as_ref().map(|email| email.as_str()),
        ":company": contact.company,
        ":size": account.and_then(|account| account.size.as_deref()),
        ":industry": account.and_then(|account| account.industry.as_deref()),
        ":location": account.and_then(|account| account.location.as_deref()),
        ":search": searched(lead),
        ":lead": json,
    })?;
    Ok(rows == 1)
}

/// A form's post is compared by content: its time is that of each press.
fn is_same(connection: &Connection, arrival: &Arrival) -> rusqlite::Result<bool> {
    let mut statement = connection
        .prepare_cached("SELECT fingerprint, content FROM leads WHERE site = :site AND id = :id")?;
    let parameters = named_params! { ":site": arrival.site, ":id": arrival.lead.id.to_string() };
    let (fingerprint, content): (Print, Print) =
        statement.query_row(parameters, |row| Ok((row.get(0)?, row.get(1)?)))?;
    let from_form = arrival.fingerprint == arrival.content || fingerprint == content;
    Ok(fingerprint == arrival.fingerprint || (from_form && content == arrival.content))
}

/// What the search box looks in, in lower case: SQLite's own `lower` knows ASCII only.
fn searched(lead: &Lead) -> String {
    let contact = &lead.contact;
    let email = contact.email.as_ref().map(|email| email.as_str());
    let texts = [contact.company.as_deref(), contact.name.as_deref(), email];
    texts.into_iter().flatten().collect::<Vec<_>>().join("\n").to_lowercase()
}
