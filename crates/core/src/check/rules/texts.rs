//! All texts of a config, with their places.

use super::{FieldView, FormView, place};
use crate::check::Finding;
use crate::config::{FieldType, Site, Text};

/// A text and its place.
pub struct PlacedText<'a> {
    pub path: String,
    pub text: &'a Text,
    /// Whether one text may do for all languages, such as a unit or a brand name.
    pub may_be_common: bool,
}

/// Every stated text.
pub fn of<'a>(site: &'a Site, forms: &[FormView<'a>]) -> Vec<PlacedText<'a>> {
    let mut texts = Texts(Vec::new());
    for (at, stage) in site.stages.stages.iter().enumerate() {
        texts.add(&format!("stages.stages[{at}]"), "label", &stage.label, false);
    }
    for form in forms {
        let (path, config) = (form.path.as_str(), form.config);
        texts.add(path, "title", &config.title, false);
        texts.add(path, "intro", &config.intro, false);
        for (at, step) in config.steps.iter().enumerate() {
            texts.add(&format!("{path}.steps[{at}]"), "title", &step.title, false);
            form.fields.iter().filter(|field| field.step == at).for_each(|field| texts.field(field));
        }
        texts.add(path, "submitLabel", &config.submit_label, false);
        texts.add(path, "promise", &config.promise, false);
        for (at, variant) in config.variants.iter().enumerate() {
            let path = format!("{path}.variants[{at}]");
            texts.add(&path, "title", &variant.title, false);
            texts.add(&path, "intro", &variant.intro, false);
            texts.add(&path, "submitLabel", &variant.submit_label, false);
            texts.add(&path, "promise", &variant.promise, false);
        }
        for (at, offer) in config.offers.iter().enumerate() {
            texts.add(&format!("{path}.offers[{at}]"), "text", &offer.text, false);
        }
        let after = place::key(path, "afterSubmit");
        texts.add(&after, "title", &config.after_submit.title, false);
        texts.add(&after, "text", &config.after_submit.text, false);
    }
    texts.0
}

struct Texts<'a>(Vec<PlacedText<'a>>);

impl<'a> Texts<'a> {
    fn add(&mut self, path: &str, key: &str, text: &'a Text, may_be_common: bool) {
        if text.all().next().is_some() {
            self.0.push(PlacedText { path: place::key(path, key), text, may_be_common });
        }
    }

    fn field(&mut self, view: &FieldView<'a>) {
        let (path, field) = (view.path.as_str(), view.field);
        self.add(path, "label", &field.label, false);
        self.add(path, "help", &field.help, false);
        self.add(path, "placeholder", &field.placeholder, true);
        self.add(path, "unit", &field.unit, true);
        for (at, option) in field.options.iter().enumerate() {
            let path = format!("{path}.options[{at}]");
            self.add(&path, "label", &option.label, true);
            self.add(&path, "help", &option.help, false);
        }
    }
}

/// A question says what it asks.
pub fn label(field: &FieldView) -> Vec<Finding> {
    let is_said = !field.field.label.is_empty() || field.field.preset.is_some();
    if is_said || field.is(&[FieldType::Hidden]) {
        return Vec::new();
    }
    vec![Finding::error(&field.at("label"), "nothing", "`label`, the question that the visitor reads")]
}
