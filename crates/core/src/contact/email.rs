//! Email addresses: what HTML's `type=email` takes, with a dot in the domain, within RFC 5321's lengths.

use super::{CompanyDomain, checked_text};

/// An email address such as `ada@example.com`, at most 254 characters; the domain is kept in lower case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Email(String);

/// Why a text is no email address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidEmail {
    /// Nothing but white space.
    #[error("the address is empty")]
    Empty,
    /// Longer than the 254 characters that mail systems carry (RFC 5321).
    #[error("the address is longer than 254 characters")]
    TooLong,
    /// No `@`, or more than one.
    #[error("the address needs exactly one @")]
    At,
    /// The part before the `@` is empty, too long (64) or has a character that mail systems refuse.
    #[error("the part before the @ is not a mailbox name")]
    Mailbox,
    /// The part after the `@` is no domain name with a dot.
    #[error("the part after the @ is not a domain such as example.com")]
    Domain,
}

impl Email {
    /// Takes the text as a visitor typed it; white space around it is dropped.
    pub fn parse(text: &str) -> Result<Self, InvalidEmail> {
        let text = text.trim();
        if text.is_empty() {
            return Err(InvalidEmail::Empty);
        }
        if text.len() > 254 {
            return Err(InvalidEmail::TooLong);
        }
        let (mailbox, domain) = text.split_once('@').ok_or(InvalidEmail::At)?;
        if domain.contains('@') {
            return Err(InvalidEmail::At);
        }
        let is_mailbox_byte = |b: u8| b.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&b);
        if mailbox.is_empty() || mailbox.len() > 64 || !mailbox.bytes().all(is_mailbox_byte) {
            return Err(InvalidEmail::Mailbox);
        }
        let domain = CompanyDomain::parse(domain).map_err(|_| InvalidEmail::Domain)?;
        Ok(Self(format!("{mailbox}@{domain}")))
    }

    /// The part after the `@`, in lower case.
    pub fn domain(&self) -> &str {
        self.0.split_once('@').map_or("", |(_, domain)| domain)
    }
}

checked_text!(Email, InvalidEmail, "An email address such as `ada@example.com`, at most 254 characters.");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_what_mail_systems_take() {
        for (typed, kept) in [
            ("ada@example.com", "ada@example.com"),
            ("  ada@Example.COM ", "ada@example.com"),
            ("first.last+tag@sub.example.co.th", "first.last+tag@sub.example.co.th"),
            ("o'neil@example.org", "o'neil@example.org"),
            ("a@xn--fsqu00a.xn--0zwm56d", "a@xn--fsqu00a.xn--0zwm56d"),
        ] {
            assert_eq!(Email::parse(typed).unwrap().as_str(), kept);
        }
    }

    #[test]
    fn says_what_is_wrong() {
        let long = format!("{}@example.com", "a".repeat(250));
        for (typed, error) in [
            ("", InvalidEmail::Empty),
            ("   ", InvalidEmail::Empty),
            ("ada", InvalidEmail::At),
            ("a@b@c.com", InvalidEmail::At),
            ("@example.com", InvalidEmail::Mailbox),
            ("a b@example.com", InvalidEmail::Mailbox),
            ("a@localhost", InvalidEmail::Domain),
            ("a@-x.com", InvalidEmail::Domain),
            ("a@example..com", InvalidEmail::Domain),
            (&long, InvalidEmail::TooLong),
        ] {
            assert_eq!(Email::parse(typed), Err(error), "{typed}");
        }
    }
}
