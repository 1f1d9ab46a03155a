//! Ready-made questions, and what stands beside them.

use super::*;
use crate::config::{ContactPart, Declares, FieldType, Preset, StageModel};
use serde_json::json;

#[test]
fn every_preset_is_a_whole_question_in_both_languages() {
    let fields: Vec<_> = Preset::ALL.iter().map(|preset| json!({ "use": preset })).collect();
    let steps = json!([{ "id": "one", "fields": fields }]);
    let english = form_of(steps.clone(), &Strings::english(), "en");
    let finnish = form_of(steps, &finnish(), "fi");
    for (preset, (english, finnish)) in Preset::ALL.iter().zip(english.questions().zip(finnish.questions())) {
        assert_eq!(english.id, preset.as_str());
        assert!(english.required, "{}", english.id);
        assert!(!english.label.is_empty() && english.label != finnish.label, "{}", english.label);
        let values = |question: &Question| {
            question.choices.iter().map(|choice| choice.value.clone()).collect::<Vec<_>>()
        };
        assert_eq!(values(english), values(finnish));
        // Sizes are digits in every language.
        let is_worded = *preset != Preset::CompanySize;
        for (english, finnish) in english.choices.iter().zip(&finnish.choices).filter(|_| is_worded) {
            assert_ne!(english.label, english.value, "{}", english.value);
            assert_ne!(english.label, finnish.label, "{}", english.value);
        }
    }
}

#[test]
fn presets_know_their_kind_their_part_and_their_tag() {
    for (preset, kind, contact, declares, choices) in [
        ("name", FieldType::Text, Some(ContactPart::Name), None, 0),
        ("work-email", FieldType::Email, Some(ContactPart::Email), None, 0),
        ("phone", FieldType::Phone, Some(ContactPart::Phone), None, 0),
        ("company", FieldType::Company, Some(ContactPart::Company), None, 0),
        ("website", FieldType::Website, Some(ContactPart::Website), None, 0),
        ("job-title", FieldType::Text, Some(ContactPart::Title), None, 0),
        ("message", FieldType::Textarea, None, None, 0),
        ("stage", FieldType::Radio, None, Some(Declares::Stage), 3),
        ("role", FieldType::Select, None, Some(Declares::Role), 9),
        ("timeline", FieldType::Radio, None, Some(Declares::Timeline), 4),
        ("purchase-kind", FieldType::Radio, None, Some(Declares::PurchaseKind), 2),
        ("priorities", FieldType::Checkboxes, None, Some(Declares::Priorities), 7),
        ("consent", FieldType::Consent, None, None, 0),
    ] {
        let form = form(json!([{ "use": preset }]));
        let question = form.question(preset).unwrap();
        let known = (question.kind, question.contact, question.declares, question.choices.len());
        assert_eq!(known, (kind, contact, declares, choices), "{preset}");
    }
}

#[test]
fn what_stands_beside_a_preset_overrides_it() {
    let field = json!({
        "use": "role", "id": "part", "type": "radio", "label": {"en": "You?", "fi": "Sinä?"}, "optional": true,
        "options": [{"value": "finance", "label": {"fi": "Talous"}}, {"value": "end-user"}]
    });
    let form = form_of(json!([{ "id": "one", "fields": [field] }]), &finnish(), "fi-FI");
    let question = form.question("part").unwrap();
    assert_eq!(
        (question.kind, question.label.as_str(), question.required),
        (FieldType::Radio, "Sinä?", false)
    );
    let labels: Vec<&str> = question.choices.iter().map(|choice| choice.label.as_str()).collect();
    assert_eq!(labels, ["Talous", "end-user"]);
    assert_eq!(question.declares, Some(Declares::Role));
}

#[test]
fn stages_of_the_sites_own_are_offered_in_its_own_words() {
    let mut site: Site = serde_json::from_value(json!({
        "site": "acme", "endpoint": "/x",
        "stages": {"model": "own", "stages": [
            {"id": "a", "phase": "awareness", "label": {"en": "Looking", "fi": "Katson"}},
            {"id": "b", "phase": "customer"}
        ]},
        "consultation": [{"id": "ask", "steps": [{"id": "one", "fields": [{"use": "stage"}]}]}]
    }))
    .unwrap();
    let own = Form::new(&site, &site.consultation[0], &Strings::english(), "fi");
    let labels: Vec<&str> =
        own.question("stage").unwrap().choices.iter().map(|choice| choice.label.as_str()).collect();
    assert_eq!(labels, ["Katson", "b"]);
    for (model, stages) in crate::config::BUILT_IN_MODELS {
        site.stages = StageModel { model: (*model).to_owned(), stages: Vec::new() };
        let form = Form::new(&site, &site.consultation[0], &Strings::english(), "en");
        let choices = &form.question("stage").unwrap().choices;
        assert_eq!(choices.len(), stages.len(), "{model}");
        assert!(choices.iter().all(|choice| choice.label != choice.value), "{model}: {choices:?}");
    }
}

#[test]
fn a_form_speaks_by_itself_where_the_config_says_nothing() {
    let form = form_of(json!([{ "id": "one", "fields": [{"use": "work-email"}] }]), &finnish(), "fi");
    assert_eq!(form.title, finnish().get(Key::ConsultationTitle));
    assert_eq!(form.submit_label, finnish().get(Key::ConsultationSubmit));
    assert_eq!((form.intro.as_str(), form.done_text.as_str()), ("", ""));
}
