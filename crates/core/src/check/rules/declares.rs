//! Answers that declare a tag: their values are the words of that tag.

use super::{FieldView, place};
use crate::check::Finding;
use crate::config::{Declares, FieldType, Site};
use crate::lead::{BuyingStyle, Priority, PurchaseKind, Role, Sophistication, Timeline};

/// Each option, or a hidden field's value, is a word of the tag.
pub fn words(field: &FieldView) -> Vec<Finding> {
    let Some(declares) = field.question.declares else { return Vec::new() };
    let Some(words) = words_of(declares, field.site) else { return Vec::new() };
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let foreign = |path: &str, value: &str| {
        let expected = format!("{}, since it declares the {}", place::listed(&words), declares.as_str());
        Finding::error(path, place::quoted(value), expected).nearest(value, words.iter().copied())
    };
    if field.is(&[FieldType::Hidden]) {
        let value = field.field.value.as_str();
        let is_foreign = !value.is_empty() && !words.contains(&value);
        return is_foreign.then(|| foreign(&field.at("value"), value)).into_iter().collect();
    }
    let options = field.field.options.iter().enumerate();
    let foreign_options = options.filter(|(_, option)| !words.contains(&option.value.as_str()));
    foreign_options
        .map(|(at, option)| foreign(&format!("{}[{at}].value", field.at("options")), &option.value))
        .collect()
}

/// The words of a tag; none where the site has its own.
fn words_of(declares: Declares, site: &Site) -> Option<Vec<String>> {
    fn all(words: &[&str]) -> Option<Vec<String>> {
        Some(words.iter().map(|word| (*word).to_owned()).collect())
    }
    match declares {
        Declares::Stage => {
            let stages: Vec<String> = site.stages.phases().iter().map(|(id, _)| (*id).to_owned()).collect();
            // An unknown model has a finding of its own.
            Some(stages).filter(|stages| !stages.is_empty())
        }
        Declares::Role => all(Role::WORDS),
        Declares::Timeline => all(Timeline::WORDS),
        Declares::PurchaseKind => all(PurchaseKind::WORDS),
        Declares::BuyingStyle => all(BuyingStyle::WORDS),
        Declares::Priorities => all(Priority::WORDS),
        Declares::Sophistication => all(Sophistication::WORDS),
        Declares::Segment
        | Declares::CompanySize
        | Declares::Industry
        | Declares::Location
        | Declares::Technology => None,
    }
}
