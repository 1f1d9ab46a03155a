//! Phone numbers as people write them: enough digits, known separators; no guess at the country.

use super::checked_text;

/// A phone number as typed, such as `+358 40 123 4567` or `(02) 123-4567 ext. 8`; 5 to 20 digits, at most 40 characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Phone(String);

/// Why a text is no phone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidPhone {
    /// Fewer than five digits.
    #[error("the number has fewer than five digits")]
    TooShort,
    /// More than twenty digits, or more than forty characters.
    #[error("the number is too long")]
    TooLong,
    /// A character that no one writes in a phone number.
    #[error("the number has a character that phone numbers do not have")]
    Character,
}

impl Phone {
    /// Takes digits of any script (Persian ۱۲۳ and Thai ๑๒๓ become 123), `+`, spaces, brackets, dots, slashes, hyphens, `ext`/`x`/`#`.
    pub fn parse(text: &str) -> Result<Self, InvalidPhone> {
        let text: String = text.trim().chars().map(ascii_digit).collect();
        let known =
            |c: char| c.is_ascii_digit() || " +-().,/#\u{a0}\u{2010}\u{2011}\u{2013}extEXT".contains(c);
        if !text.chars().all(known) {
            return Err(InvalidPhone::Character);
        }
        let digits = text.chars().filter(char::is_ascii_digit).count();
        if digits < 5 {
            return Err(InvalidPhone::TooShort);
        }
        if digits > 20 || text.chars().count() > 40 {
            return Err(InvalidPhone::TooLong);
        }
        Ok(Self(text))
    }
}

checked_text!(Phone, InvalidPhone, "A phone number as typed, with 5 to 20 digits, at most 40 characters.");

/// The ASCII digit for a digit of a script in which visitors type numbers; every other character as it is.
pub fn ascii_digit(c: char) -> char {
    const ZEROS: [char; 6] = ['\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{e50}', '\u{ff10}'];
    ZEROS
        .iter()
        .filter_map(|&zero| (c as u32).checked_sub(zero as u32))
        .find(|&distance| distance < 10)
        .and_then(|distance| char::from_digit(distance, 10))
        .unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_numbers_as_people_write_them() {
        for (typed, kept) in [
            ("+358 40 123 4567", "+358 40 123 4567"),
            ("(02) 123-4567 ext. 8", "(02) 123-4567 ext. 8"),
            ("۰۲۱ ۱۲۳۴ ۵۶۷۸", "021 1234 5678"),
            ("๐๒ ๑๒๓ ๔๕๖๗", "02 123 4567"),
        ] {
            assert_eq!(Phone::parse(typed).unwrap().as_str(), kept);
        }
    }

    #[test]
    fn says_what_is_wrong() {
        assert_eq!(Phone::parse("12"), Err(InvalidPhone::TooShort));
        assert_eq!(Phone::parse("call me"), Err(InvalidPhone::Character));
        assert_eq!(Phone::parse("<script>12345"), Err(InvalidPhone::Character));
        assert_eq!(Phone::parse(&"1".repeat(21)), Err(InvalidPhone::TooLong));
    }
}
