//! Numbers as visitors type them. Written here: the standard parser costs every visitor 8 KB.

use crate::contact::ascii_digit;

/// A decimal number with digits of any script, a point or comma before the fraction, and spaces between thousands.
pub fn parse(text: &str) -> Option<f64> {
    let text = text.trim();
    let (sign, digits) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (-1.0, rest),
        None => (1.0, text),
    };
    let (mut number, mut scale, mut seen) = (0.0, None, 0);
    for c in digits.chars() {
        match ascii_digit(c) {
            '.' | ',' | '\u{66b}' if scale.is_none() => scale = Some(1.0),
            ' ' | '\u{a0}' | '\u{202f}' | '\u{66c}' if scale.is_none() => {}
            c => {
                number = number * 10.0 + f64::from(c.to_digit(10)?);
                scale = scale.map(|scale| scale * 10.0);
                seen += 1;
            }
        }
    }
    (1..=15).contains(&seen).then(|| sign * number / scale.unwrap_or(1.0))
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn reads_numbers_as_people_type_them() {
        for (text, number) in [
            ("12", Some(12.0)),
            (" -3.5 ", Some(-3.5)),
            ("3,25", Some(3.25)),
            ("12 000", Some(12_000.0)),
            ("۱۲٫۵", Some(12.5)),
            ("๑๒", Some(12.0)),
            ("", None),
            ("-", None),
            ("1e5", None),
            ("1.2.3", None),
            ("many", None),
            ("1234567890123456", None),
        ] {
            assert_eq!(parse(text), number, "{text}");
        }
    }
}
