//! Web addresses with an allow-list of schemes: what comes from a config or a visitor may become a link.

use super::checked_text;

/// An absolute `http` or `https` address, at most 2048 characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Url(String);

/// Why a text is no web address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidUrl {
    /// Longer than 2048 characters.
    #[error("the address is longer than 2048 characters")]
    TooLong,
    /// Not `http` or `https`: `javascript:`, `data:`, `file:` and all others.
    #[error("the address must start with https:// or http://")]
    Scheme,
    /// No host, or one that is no domain name, IP address or `localhost`.
    #[error("the address has no valid host")]
    Host,
    /// White space or a control character, which browsers drop silently before they read the scheme.
    #[error("the address has white space or a control character")]
    Character,
}

impl Url {
    /// Takes an absolute address; a visitor's `www.acme.com` gets `https://` in front.
    pub fn parse(text: &str) -> Result<Self, InvalidUrl> {
        let text = text.trim();
        if text.len() > 2048 {
            return Err(InvalidUrl::TooLong);
        }
        if text.chars().any(|c| c.is_whitespace() || c.is_control()) {
            return Err(InvalidUrl::Character);
        }
        let full = if has_scheme(text) { text.to_owned() } else { format!("https://{text}") };
        let lower = full.to_ascii_lowercase();
        let rest = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"));
        let authority =
            rest.ok_or(InvalidUrl::Scheme)?.split(['/', '?', '#', '\\']).next().unwrap_or_default();
        if !is_host_with_port(authority) {
            return Err(InvalidUrl::Host);
        }
        Ok(Self(full))
    }
}

checked_text!(Url, InvalidUrl, "An absolute `http` or `https` address, at most 2048 characters.");

/// The host of an absolute address, as it stands there and without its port; none where there is no `//`.
pub fn host_of(address: &str) -> Option<&str> {
    address.split('/').nth(2)?.split(['?', '#', ':', '\\']).next()
}

/// Whether a link from a config may be put into a page: `http(s)`, `mailto`, `tel`, or relative to the page.
pub fn is_safe_link(text: &str) -> bool {
    if text.is_empty() || text.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return false;
    }
    let lower = text.to_ascii_lowercase();
    match has_scheme(&lower) {
        true => ["http://", "https://", "mailto:", "tel:"].iter().any(|scheme| lower.starts_with(scheme)),
        false => !lower.starts_with("//") && !lower.contains('\\'),
    }
}

/// RFC 3986: a scheme is a letter, then letters, digits, `+`, `-`, `.`, up to the first `:`; `acme.com:8080` has a port instead.
fn has_scheme(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let is_port = rest.starts_with(|c: char| c.is_ascii_digit()) && scheme.contains('.');
    let known = |b: u8| b.is_ascii_alphanumeric() || b"+-.".contains(&b);
    !is_port && scheme.starts_with(|c: char| c.is_ascii_alphabetic()) && scheme.bytes().all(known)
}

fn is_host_with_port(authority: &str) -> bool {
    if authority.contains('@') {
        return false;
    }
    if let Some(rest) = authority.strip_prefix('[') {
        return rest.split_once(']').is_some_and(|(ip, _)| is_ipv6(ip));
    }
    let (host, port) = authority.split_once(':').unwrap_or((authority, "80"));
    let known_host = host == "localhost" || is_ipv4(host) || super::CompanyDomain::parse(host).is_ok();
    known_host && port.parse::<u16>().is_ok()
}

fn is_ipv4(host: &str) -> bool {
    host.split('.').count() == 4 && host.split('.').all(|part| part.parse::<u8>().is_ok())
}

/// The shape only, which is what keeps a host from being anything else; the standard parser costs every visitor 2 KB.
fn is_ipv6(host: &str) -> bool {
    host.matches(':').count() >= 2 && host.bytes().all(|b| b.is_ascii_hexdigit() || b == b':' || b == b'.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_web_addresses() {
        for (typed, kept) in [
            ("https://acme.com/path?x=1#y", "https://acme.com/path?x=1#y"),
            ("www.acme.com", "https://www.acme.com"),
            ("acme.com:8080/x", "https://acme.com:8080/x"),
            ("http://127.0.0.1:8080/v1", "http://127.0.0.1:8080/v1"),
            ("http://localhost/", "http://localhost/"),
        ] {
            assert_eq!(Url::parse(typed).unwrap().as_str(), kept);
        }
    }

    #[test]
    fn refuses_what_could_run_or_mislead() {
        for (typed, error) in [
            ("javascript:alert(1)", InvalidUrl::Scheme),
            ("JaVaScRiPt:alert(1)", InvalidUrl::Scheme),
            ("java\nscript:alert(1)", InvalidUrl::Character),
            ("data:text/html,x", InvalidUrl::Scheme),
            ("https://user:pass@acme.com", InvalidUrl::Host),
            ("https://", InvalidUrl::Host),
            ("acme", InvalidUrl::Host),
        ] {
            assert_eq!(Url::parse(typed), Err(error), "{typed}");
        }
    }

    #[test]
    fn a_link_may_be_relative_but_never_a_script() {
        for safe in
            ["/thanks", "thanks.html?x=1", "#top", "https://a.example/", "mailto:a@b.example", "tel:+3581"]
        {
            assert!(is_safe_link(safe), "{safe}");
        }
        for unsafe_link in
            ["javascript:x", "vbscript:x", "data:x", "//evil.example", "\\\\evil", "", " javascript:x"]
        {
            assert!(!is_safe_link(unsafe_link), "{unsafe_link}");
        }
    }
}
