//! One config, several visitors: words, questions and offers by what is known of them.

use super::*;
use crate::lead::{Phase, Role};
use serde_json::json;

fn form_for(visitor: Visitor) -> Form {
    let text = |words: &str| json!({ "en": words });
    let site: Site = serde_json::from_value(json!({
        "site": "acme", "endpoint": "/v1/leads", "privacy": { "memory": "local" },
        "consultation": [{
            "id": "ask", "title": "Talk to us", "promise": "Tomorrow.", "submitLabel": "Send", "invite": true,
            "variants": [
                { "when": { "phase": ["decision"], "role": ["finance"] }, "title": text("The figures") },
                { "when": { "phase": ["decision"] }, "title": text("Set the date"), "submitLabel": text("Book it") }
            ],
            "offers": [
                { "kind": "guide", "text": "Read the guide", "link": "/guide" },
                { "kind": "meeting", "text": "Meet us", "link": "/meet" }
            ],
            "steps": [
                { "id": "you", "fields": [
                    { "use": "work-email" },
                    { "use": "company-size", "optional": true, "when": { "phase": ["decision"] } }
                ] },
                { "id": "more", "when": { "returning": true }, "fields": [{ "use": "technology", "optional": true }] }
            ]
        }]
    }))
    .unwrap();
    let rules = Rules::new(&site);
    Form::for_visitor(&site, &site.consultation[0], &Strings::english(), "en", rules, visitor)
}

fn in_phase(phase: Phase) -> Visitor {
    Visitor { phase: Some(phase), ..Visitor::default() }
}

fn ids(form: &Form) -> Vec<&str> {
    form.questions().map(|question| question.id.as_str()).collect()
}

#[test]
fn a_stranger_reads_the_forms_own_words_and_gets_no_offer() {
    let form = form_for(Visitor::default());
    assert_eq!(
        (form.title.as_str(), form.submit_label.as_str(), form.promise.as_str()),
        ("Talk to us", "Send", "Tomorrow.")
    );
    assert_eq!(ids(&form), ["work-email"]);
    assert_eq!(form.offer(&form.visitor), None);
}

#[test]
fn the_first_variant_that_fits_counts_and_what_it_leaves_out_stays() {
    let buyer = form_for(in_phase(Phase::Decision));
    assert_eq!(
        (buyer.title.as_str(), buyer.submit_label.as_str(), buyer.promise.as_str()),
        ("Set the date", "Book it", "Tomorrow.")
    );
    assert_eq!(ids(&buyer), ["work-email", "company-size"]);
    let finance = form_for(Visitor { role: Some(Role::Finance), ..in_phase(Phase::Decision) });
    assert_eq!((finance.title.as_str(), finance.submit_label.as_str()), ("The figures", "Send"));
}

#[test]
fn each_phase_gets_its_offer_and_a_returning_visitor_the_step_for_them() {
    for (phase, offer) in [
        (Phase::Awareness, Some(("Read the guide", "/guide"))),
        (Phase::Consideration, None),
        (Phase::Decision, Some(("Meet us", "/meet"))),
    ] {
        let form = form_for(in_phase(phase));
        assert_eq!(form.offer(&form.visitor), offer, "{phase:?}");
    }
    let back = form_for(Visitor { returning: Some(true), ..Visitor::default() });
    assert_eq!(ids(&back), ["work-email", "technology"]);
}

/// After the answers more is known than before: the thank-you panel's offer goes by the lead.
#[test]
fn the_offer_after_sending_goes_by_what_the_lead_says() {
    let form = form_for(Visitor::default());
    let viewed = |topic: &str| crate::lead::Signal {
        topic: topic.to_owned(),
        ..crate::lead::Signal::new(submission().at, "page-viewed")
    };
    let sent = Submission { journey: vec![viewed("pricing"), viewed("demo")], ..submission() };
    let lead = form.lead(&values(&[("work-email", "ada@acme.com")]), sent).unwrap();
    let visitor = form.visitor_of(&lead);
    assert_eq!((visitor.phase, visitor.returning), (Some(Phase::Decision), Some(false)));
    assert_eq!(visitor.topics, ["demo", "pricing"]);
    assert_eq!(form.offer(&visitor), Some(("Meet us", "/meet")));
}
