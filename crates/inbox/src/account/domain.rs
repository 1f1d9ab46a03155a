//! The registrable domain of a host: what a company registered under a public suffix, <https://publicsuffix.org>.

use frontdesk_core::contact::{host_of, is_free_mail};
use psl::Type;

/// The account that a host belongs to: `acme.co.uk` for `mail.eu.acme.co.uk`. None for free mail services, and where
/// nobody can own the host, such as `co.uk`.
pub(crate) fn registrable(host: &str) -> Option<String> {
    let host = host.trim().trim_end_matches('.').to_lowercase();
    if host.split('.').any(str::is_empty) || host.parse::<std::net::IpAddr>().is_ok() {
        return None;
    }
    let domain = psl::domain_str(&host).or_else(|| shared_by_its_owner(&host))?;
    let is_free = is_free_mail(&host) || is_free_mail(domain);
    (!is_free).then(|| domain.to_owned())
}

/// A company that lets others register under its name, as `github.io` does, still owns the name itself.
fn shared_by_its_owner(host: &str) -> Option<&str> {
    let suffix = psl::suffix(host.as_bytes())?;
    (suffix.typ() == Some(Type::Private) && suffix == host.as_bytes()).then_some(host)
}

/// The first of these that names an account: a lead's own key, its email's domain, its website's host.
pub(crate) fn domain_of(
    key: Option<&str>,
    email_domain: Option<&str>,
    website: Option<&str>,
) -> Option<String> {
    [key, email_domain, website.and_then(host_of)].into_iter().flatten().find_map(registrable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_of_one_company_are_one_account() {
        for (host, account) in [
            ("acme.com", Some("acme.com")),
            ("mail.eu.acme.co.uk", Some("acme.co.uk")),
            ("acme.co.uk", Some("acme.co.uk")),
            ("WWW.Acme.CO.UK.", Some("acme.co.uk")),
            ("acme.com.my", Some("acme.com.my")),
            ("sub.acme.or.th", Some("acme.or.th")),
            ("beta.github.io", Some("beta.github.io")),
            ("www.beta.github.io", Some("beta.github.io")),
            ("github.io", Some("github.io")),
            ("www.食狮.公司.cn", Some("食狮.公司.cn")),
            ("www.xn--85x722f.xn--55qx5d.cn", Some("xn--85x722f.xn--55qx5d.cn")),
            ("pumps.analytical.example", Some("analytical.example")),
        ] {
            assert_eq!(registrable(host).as_deref(), account, "{host}");
        }
    }

    #[test]
    fn nobody_s_host_and_everybody_s_mail_is_no_account() {
        for host in [
            "co.uk",
            "com",
            "",
            ".",
            "a..b",
            "localhost",
            "10.0.0.1",
            "gmail.com",
            "mail.gmail.com",
            "hotmail.co.uk",
            "eu.yahoo.com",
            "yahoo.co.th",
            "GMAIL.com",
        ] {
            assert_eq!(registrable(host), None, "{host}");
        }
    }

    #[test]
    fn the_key_comes_first_then_the_email_then_the_website() {
        let website = Some("https://www.gamma.fi:8443/a?b");
        for (key, email, expected) in [
            (Some("a.acme.fi"), Some("beta.fi"), Some("acme.fi")),
            (Some("gmail.com"), Some("beta.fi"), Some("beta.fi")),
            (None, Some("gmail.com"), Some("gamma.fi")),
            (None, None, Some("gamma.fi")),
        ] {
            assert_eq!(domain_of(key, email, website).as_deref(), expected);
        }
        assert_eq!(domain_of(None, Some("gmail.com"), Some("nonsense")), None);
    }
}
