//! What accounts and reports need to know of every lead, without reading whole leads.

use frontdesk_core::lead::{Band, Phase, Role, Timestamp};
use rusqlite::types::Value;
use rusqlite::{Connection, Row, params_from_iter};

/// A lead in brief. Suspects have none.
#[derive(Clone, Debug, PartialEq)]
pub struct Brief {
    /// Its row: the later, the greater.
    pub row: i64,
    /// Its id.
    pub id: String,
    /// The site's short name.
    pub site: String,
    /// When it arrived.
    pub received_at: Timestamp,
    /// When its status changed last.
    pub changed_at: Option<Timestamp>,
    /// When its status was first no longer `new`.
    pub first_response_at: Option<Timestamp>,
    /// Where it is in the pipeline.
    pub status: String,
    /// The phase of buying.
    pub phase: Option<Phase>,
    /// The role.
    pub role: Option<Role>,
    /// The temperature.
    pub score: Option<u8>,
    /// The temperature in a word.
    pub band: Option<Band>,
    /// The tier.
    pub tier: Option<u8>,
    /// The registrable domain of its account.
    pub domain: Option<String>,
    /// Its buying group.
    pub group: Option<String>,
    /// The channel of its last touch.
    pub channel: Option<String>,
    /// What it is charged to.
    pub cost_key: Option<String>,
    /// Who sent it.
    pub name: Option<String>,
    /// Their address.
    pub email: Option<String>,
    /// Their company, as they wrote it.
    pub company: Option<String>,
    /// Its size, as declared.
    pub size: Option<String>,
    /// Its industry, as declared.
    pub industry: Option<String>,
    /// Its location, as declared.
    pub location: Option<String>,
    /// Company, name and address in lower case.
    pub search: String,
}

/// Which leads. What is absent does not narrow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// Arrived at this time or later.
    pub since: Option<Timestamp>,
    /// Arrived before this time.
    pub until: Option<Timestamp>,
    /// Of this site.
    pub site: Option<String>,
}

/// All leads of a span, in the order of their rows.
pub(super) fn briefs(connection: &Connection, span: &Span) -> rusqlite::Result<Vec<Brief>> {
    let mut sql = "SELECT seq, id, site, received_at, changed_at, first_response_at, status, phase, role, score, band,
                          tier, domain, buying_group, channel, cost_key, name, email, company, size, industry, location,
                          search
                   FROM leads WHERE suspect IS NULL"
        .to_owned();
    let mut values: Vec<Value> = Vec::new();
    let mut narrow = |condition: &str, value: Option<Value>| {
        if let Some(value) = value {
            sql += condition;
            values.push(value);
        }
    };
    narrow(" AND received_at >= ?", span.since.map(|since| since.unix_ms().into()));
    narrow(" AND received_at < ?", span.until.map(|until| until.unix_ms().into()));
    narrow(" AND site = ?", span.site.clone().map(Value::from));
    sql += " ORDER BY seq";
    connection.prepare_cached(&sql)?.query_map(params_from_iter(values), brief)?.collect()
}

fn brief(row: &Row<'_>) -> rusqlite::Result<Brief> {
    let time = |at| row.get::<_, Option<i64>>(at).map(|ms| ms.map(Timestamp::from_unix_ms));
    let word = |at| row.get_ref(at)?.as_str_or_null().map_err(rusqlite::Error::from);
    Ok(Brief {
        row: row.get(0)?,
        id: row.get(1)?,
        site: row.get(2)?,
        received_at: Timestamp::from_unix_ms(row.get(3)?),
        changed_at: time(4)?,
        first_response_at: time(5)?,
        status: row.get(6)?,
        phase: word(7)?.and_then(Phase::from_word),
        role: word(8)?.and_then(Role::from_word),
        score: row.get(9)?,
        band: word(10)?.and_then(Band::from_word),
        tier: row.get(11)?,
        domain: row.get(12)?,
        group: row.get(13)?,
        channel: row.get(14)?,
        cost_key: row.get(15)?,
        name: row.get(16)?,
        email: row.get(17)?,
        company: row.get(18)?,
        size: row.get(19)?,
        industry: row.get(20)?,
        location: row.get(21)?,
        search: row.get(22)?,
    })
}
