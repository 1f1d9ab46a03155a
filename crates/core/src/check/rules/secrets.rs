//! Secrets: whatever stands in a config, every visitor's browser can read.

use super::super::Finding;
use super::place;
use serde_json::Value;

/// How secrets begin that give themselves away, and whose they are.
const PREFIXES: &[(&str, &str)] = &[
    ("-----BEGIN", "a private key"),
    ("Bearer ", "a bearer token"),
    ("github_pat_", "a GitHub token"),
    ("ghp_", "a GitHub token"),
    ("glpat-", "a GitLab token"),
    ("pat-", "a HubSpot token"),
    ("re_", "a Resend key"),
    ("rk_live_", "a Stripe key"),
    ("SG.", "a SendGrid key"),
    ("shpat_", "a Shopify token"),
    ("sk-", "an API key"),
    ("sk_live_", "a Stripe key"),
    ("sk_test_", "a Stripe key"),
    ("whsec_", "a webhook's secret"),
    ("xapp-", "a Slack token"),
    ("xoxb-", "a Slack token"),
    ("xoxp-", "a Slack token"),
];

/// Prefixes that are words of languages too: what follows must look random.
const AMBIGUOUS: &[&str] = &["Bearer ", "pat-", "re_", "sk-", "SG."];

/// Names of keys, and of parameters in addresses, that hold secrets.
const NAMES: &[&str] = &[
    "secret",
    "apikey",
    "token",
    "password",
    "passwd",
    "authorization",
    "privatekey",
    "credential",
    "bearer",
];

const EXPECTED: &str = "no secret: a browser would see it";
const MEND: &str = "keep it on the server: the inbox takes secrets from its environment";

/// Every key and text of a config that looks like a secret.
pub fn secrets(config: &Value) -> Vec<Finding> {
    let mut findings = Vec::new();
    collect(config, &place::root(), &mut findings);
    findings
}

fn collect(value: &Value, path: &str, findings: &mut Vec<Finding>) {
    match value {
        Value::Object(keys) => {
            for (key, value) in keys {
                let path = place::key(path, key);
                if is_secret_name(key) && !value.is_object() {
                    findings.push(found(&path, format!("a key named `{key}`")));
                } else {
                    collect(value, &path, findings);
                }
            }
        }
        Value::Array(entries) => {
            for (at, entry) in entries.iter().enumerate() {
                collect(entry, &place::entry(path, at), findings);
            }
        }
        Value::String(text) => {
            if let Some(kind) = secret_in(text) {
                findings.push(found(path, format!("what looks like {kind}")));
            }
        }
        _ => {}
    }
}

fn found(path: &str, found: String) -> Finding {
    Finding::error(path, found, EXPECTED).mend(MEND)
}

/// What kind of secret stands in a text, if one does.
pub fn secret_in(text: &str) -> Option<&'static str> {
    let starts = |at: usize| text.get(..at).is_none_or(|before| !before.ends_with(char::is_alphanumeric));
    let known = PREFIXES.iter().find(|(prefix, _)| {
        text.match_indices(prefix).any(|(at, _)| {
            let rest = text.get(at + prefix.len()..).unwrap_or_default();
            starts(at) && (!AMBIGUOUS.contains(prefix) || looks_random(rest))
        })
    });
    known
        .map(|(_, kind)| *kind)
        .or_else(|| in_address(text))
        .or_else(|| is_json_web_token(text).then_some("a signed token"))
}

/// A long word with digits in it.
fn looks_random(rest: &str) -> bool {
    let is_word = |c: char| c.is_ascii_alphanumeric() || "-_.~+/=".contains(c);
    let word = rest.split(|c| !is_word(c)).next().unwrap_or_default();
    word.len() >= 12 && word.chars().filter(char::is_ascii_digit).count() >= 2
}

/// `https://user:password@…`, or `?api_key=…`.
fn in_address(text: &str) -> Option<&'static str> {
    let (_, rest) = text.split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.split_once('@').is_some_and(|(user, _)| user.contains(':')) {
        return Some("a password in an address");
    }
    let (_, query) = rest.split_once('?')?;
    let named = |pair: &str| {
        pair.split_once('=').is_some_and(|(name, value)| is_secret_name(name) && !value.is_empty())
    };
    query.split(['&', '#']).any(named).then_some("a secret in an address")
}

fn is_json_web_token(text: &str) -> bool {
    let parts: Vec<&str> = text.trim().split('.').collect();
    matches!(parts.as_slice(), [head, body, _] if head.starts_with("eyJ") && body.starts_with("eyJ"))
}

fn is_secret_name(name: &str) -> bool {
    let plain: String = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    NAMES.iter().any(|secret| plain.contains(secret))
}
