//! Host names, and which of them belong to free mail services rather than to a company.

use super::checked_text;

/// A host name with at least one dot, in lower case, such as `acme.co.uk`; at most 253 characters (RFC 1035).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CompanyDomain(String);

/// Why a text is no domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidDomain {
    /// Longer than 253 characters, or a label longer than 63.
    #[error("the name is longer than domain names may be")]
    TooLong,
    /// Fewer than two labels: `localhost`, or nothing.
    #[error("the name has no dot")]
    NoDot,
    /// An empty label, a hyphen at a label's edge, or a character that no domain name has.
    #[error("the name has a part that no domain name has")]
    Label,
}

impl CompanyDomain {
    /// Takes a host name without scheme, port or path. Unicode letters are kept (browsers send them as `xn--`).
    pub fn parse(text: &str) -> Result<Self, InvalidDomain> {
        let name = text.trim().to_ascii_lowercase();
        if name.len() > 253 {
            return Err(InvalidDomain::TooLong);
        }
        if !name.contains('.') {
            return Err(InvalidDomain::NoDot);
        }
        for label in name.split('.') {
            if label.len() > 63 {
                return Err(InvalidDomain::TooLong);
            }
            let known = |c: char| {
                c.is_ascii_alphanumeric()
                    || c == '-'
                    || (!c.is_ascii() && !c.is_whitespace() && !c.is_control())
            };
            if label.is_empty() || label.starts_with('-') || label.ends_with('-') || !label.chars().all(known)
            {
                return Err(InvalidDomain::Label);
            }
        }
        if name.rsplit('.').next().is_some_and(|last| last.bytes().all(|b| b.is_ascii_digit())) {
            return Err(InvalidDomain::Label);
        }
        Ok(Self(name))
    }
}

checked_text!(CompanyDomain, InvalidDomain, "A domain such as `acme.co.uk`, in lower case.");

/// Mail services that anyone can join: an address there says nothing about a company.
const FREE_MAIL: &[&str] = &[
    "126.com",
    "139.com",
    "163.com",
    "aol.com",
    "fastmail.com",
    "foxmail.com",
    "gmail.com",
    "gmx.com",
    "gmx.de",
    "gmx.net",
    "googlemail.com",
    "hotmail.co.uk",
    "hotmail.com",
    "hotmail.fr",
    "icloud.com",
    "live.com",
    "luukku.com",
    "mac.com",
    "mail.com",
    "mail.ru",
    "me.com",
    "msn.com",
    "outlook.com",
    "pm.me",
    "proton.me",
    "protonmail.com",
    "qq.com",
    "rocketmail.com",
    "sina.com",
    "sohu.com",
    "tutanota.com",
    "web.de",
    "yahoo.co.th",
    "yahoo.co.uk",
    "yahoo.com",
    "yahoo.com.my",
    "yandex.com",
    "yandex.ru",
    "yeah.net",
    "ymail.com",
    "zoho.com",
];

/// Whether a mail domain (in lower case) is a service that anyone can join.
pub fn is_free_mail(domain: &str) -> bool {
    FREE_MAIL.binary_search(&domain).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_free_mail_list_is_sorted_for_its_search() {
        assert!(FREE_MAIL.is_sorted());
        assert!(is_free_mail("gmail.com") && is_free_mail("163.com") && !is_free_mail("acme.com"));
    }

    #[test]
    fn takes_domains_and_says_what_is_wrong() {
        assert_eq!(CompanyDomain::parse(" Acme.CO.uk ").unwrap().as_str(), "acme.co.uk");
        assert_eq!(CompanyDomain::parse("bücher.example").unwrap().as_str(), "bücher.example");
        for (text, error) in [
            ("acme", InvalidDomain::NoDot),
            ("acme..com", InvalidDomain::Label),
            ("-a.com", InvalidDomain::Label),
            ("a_b.com", InvalidDomain::Label),
            ("10.0.0.1", InvalidDomain::Label),
            ("a b.com", InvalidDomain::Label),
        ] {
            assert_eq!(CompanyDomain::parse(text), Err(error), "{text}");
        }
        assert_eq!(CompanyDomain::parse(&format!("{}.com", "a".repeat(64))), Err(InvalidDomain::TooLong));
    }
}
