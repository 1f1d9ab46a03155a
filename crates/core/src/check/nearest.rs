//! The word that somebody meant.

/// What other tools and people call it, and our word.
const SYNONYMS: &[(&str, &str)] = &[
    ("checkbox", "consent"),
    ("choices", "options"),
    ("color", "accent"),
    ("colour", "accent"),
    ("conditions", "showWhen"),
    ("default", "value"),
    ("defaultValue", "value"),
    ("description", "help"),
    ("dropdown", "select"),
    ("equals", "is"),
    ("forms", "consultation"),
    ("hint", "help"),
    ("job", "job-title"),
    ("key", "id"),
    ("lang", "locale"),
    ("language", "locale"),
    ("minLength", "min"),
    ("maxLength", "max"),
    ("name", "id"),
    ("preset", "use"),
    ("primaryColor", "accent"),
    ("questions", "fields"),
    ("redirectUrl", "redirect"),
    ("showIf", "showWhen"),
    ("string", "text"),
    ("tel", "phone"),
    ("telephone", "phone"),
    ("timezone", "timeZone"),
    ("title", "label"),
    ("url", "endpoint"),
    ("visibleIf", "showWhen"),
];

/// The nearest of the known words, if one is near enough to be meant.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let known: Vec<&str> = known.into_iter().collect();
    let plain = plain(word);
    if let Some(same) = known.iter().find(|known| self::plain(known) == plain) {
        return Some(same);
    }
    let by_distance = known.iter().map(|known| (distance(&plain, &self::plain(known)), *known)).min();
    let near = by_distance.filter(|(far, near)| *far <= 1.max(plain.len().min(near.len()) / 3));
    let meant = || {
        let synonyms = SYNONYMS.iter().filter(|(theirs, _)| self::plain(theirs) == plain);
        synonyms.filter_map(|(_, ours)| known.iter().find(|known| *known == ours)).copied().next()
    };
    near.map(|(_, near)| near).or_else(meant)
}

/// Without case and separators: `submit_label`, `submit-label` and `submitLabel` are one word.
fn plain(word: &str) -> String {
    word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Optimal string alignment: insertions, deletions, replacements, and neighbours swapped.
fn distance(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.chars().take(64).collect();
    let b: Vec<char> = b.chars().take(64).collect();
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let at = |row: &[usize], at: usize| row.get(at).copied().unwrap_or(usize::MAX / 2);
            let replaced = at(&row, j) + usize::from(x != y);
            let shifted = at(&row, j + 1).min(at(&next, j)) + 1;
            let is_swap = i > 0 && j > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x);
            let swapped = if is_swap { at(&before, j - 1) + 1 } else { usize::MAX };
            next.push(replaced.min(shifted).min(swapped));
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_was_meant_and_nothing_far_fetched() {
        let known = ["label", "options", "showWhen", "submitLabel", "type", "id", "select"];
        for (word, near) in [
            ("lable", Some("label")),
            ("Label", Some("label")),
            ("submit-label", Some("submitLabel")),
            ("submit_label", Some("submitLabel")),
            ("option", Some("options")),
            ("choices", Some("options")),
            ("showIf", Some("showWhen")),
            ("dropdown", Some("select")),
            ("tpye", Some("type")),
            ("xylophone", None),
            ("", None),
        ] {
            assert_eq!(nearest(word, known), near, "{word}");
        }
    }

    #[test]
    fn counts_edits() {
        for (a, b, edits) in [("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("kitten", "sitting", 3)]
        {
            assert_eq!(distance(a, b), edits, "{a} {b}");
        }
    }
}
