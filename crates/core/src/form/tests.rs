//! A form from its config to a lead.

use super::*;
use crate::lead::{LeadId, Timestamp};

const FINNISH: &str = include_str!("../../../../www/i18n/fi.json");

fn finnish() -> Strings {
    let table: std::collections::HashMap<String, String> = serde_json::from_str(FINNISH).unwrap();
    Strings::from_table(&|name| table.get(name).cloned())
}

/// The form of one step with these fields, in English.
fn form(fields: serde_json::Value) -> Form {
    form_of(serde_json::json!([{ "id": "one", "fields": fields }]), &Strings::english(), "en")
}

fn form_of(steps: serde_json::Value, strings: &Strings, locale: &str) -> Form {
    let site = serde_json::json!({
        "site": "acme", "endpoint": "/v1/leads", "consultation": [{ "id": "ask", "steps": steps }]
    });
    let site: Site = serde_json::from_value(site).unwrap();
    Form::new(&site, site.consultation("ask").unwrap(), strings, locale)
}

fn values(pairs: &[(&str, &str)]) -> Values {
    pairs.iter().map(|(id, answer)| (id.to_string(), answer.to_string())).collect()
}

fn submission() -> Submission {
    Submission {
        id: LeadId::from_parts(1_795_253_400_000, [7; 10]),
        at: Timestamp::parse("2026-11-21T09:30:00Z").unwrap(),
        url: None,
        title: "Pumps".to_owned(),
        journey: Vec::new(),
    }
}

mod asking;
mod leads;
mod presets;
mod problems;
mod visitors;
