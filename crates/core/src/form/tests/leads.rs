//! What becomes of answers.

use super::*;
use crate::contact::Url;
use crate::lead::{ARRIVED, Answer, AnswerValue, CampaignKeys, Lead, Signal};
use serde_json::json;

/// Every part of the contact, a choice, several choices, and consent.
fn whole() -> Form {
    form(json!([
        {"use": "work-email"}, {"use": "name"}, {"use": "phone"}, {"use": "job-title"}, {"use": "company"},
        {"use": "website", "optional": true},
        {"id": "country", "type": "select", "label": "Country", "contact": "country", "options": [{"value": "FI"}, {"value": "TH"}]},
        {"use": "role"}, {"use": "priorities", "optional": true}, {"use": "message", "optional": true},
        {"use": "consent", "version": "7", "purposes": ["reply"]},
        {"id": "news", "type": "consent", "label": "Send me news.", "optional": true, "purposes": ["newsletter"]}
    ]))
}

const ANSWERS: &[(&str, &str)] = &[
    ("work-email", " ada@Analytical.example "),
    ("name", " Ada Lovelace"),
    ("phone", "+44 20 7946 0000"),
    ("job-title", "Head of Engines"),
    ("company", "Analytical Ltd"),
    ("country", "FI"),
    ("role", "finance"),
    ("consent", "yes"),
];

fn lead(more: &[(&str, &str)]) -> Lead {
    let lead = whole().lead(&values(&[ANSWERS, more].concat()), submission()).unwrap();
    assert_eq!(lead.problems(submission().at), [], "the inbox takes what our own forms make");
    lead
}

#[test]
fn contact_parts_go_into_contact_and_nowhere_else() {
    let lead = lead(&[("website", "www.analytical.example")]);
    let contact = serde_json::to_value(&lead.contact).unwrap();
    let expected = json!({
        "email": "ada@analytical.example", "name": "Ada Lovelace", "phone": "+44 20 7946 0000",
        "title": "Head of Engines", "company": "Analytical Ltd", "website": "https://www.analytical.example", "country": "FI"
    });
    assert_eq!(contact, expected);
    let fields: Vec<&str> = lead.answers.iter().map(|answer| answer.field.as_str()).collect();
    assert_eq!(fields, ["role"]);
}

#[test]
fn an_answer_carries_its_question_and_what_the_visitor_read() {
    let lead =
        lead(&[("priorities", "budget"), ("priorities", "reliability"), ("message", " Hello\r\nthere ")]);
    let answer = |field: &str, label: &str, value: AnswerValue, shown: Option<&str>| Answer {
        field: field.to_owned(),
        label: label.to_owned(),
        value,
        shown: shown.map(str::to_owned),
    };
    let one = |text: &str| AnswerValue::One(text.to_owned());
    let both = AnswerValue::Many(vec!["budget".to_owned(), "reliability".to_owned()]);
    assert_eq!(
        lead.answers,
        [
            answer("role", "What is your part in it?", one("finance"), Some("I approve the budget")),
            answer("priorities", "What matters most to you?", both, Some("Price, Reliability")),
            answer("message", "What would you like to talk about?", one("Hello\r\nthere"), None),
        ]
    );
}

#[test]
fn the_account_is_the_company_and_never_a_free_mail_service() {
    for (email, website, key) in [
        ("ada@analytical.example", None, Some("analytical.example")),
        ("ada@Sales.Acme.CO.uk", None, Some("sales.acme.co.uk")),
        ("ada@acme.com", Some("other.example"), Some("acme.com")),
        ("ada@gmail.com", None, None),
        ("ada@gmail.com", Some("https://WWW.Acme.example:8443/about?x#y"), Some("acme.example")),
        ("ada@gmail.com", Some("https://gmail.com/"), None),
        ("ada@gmail.com", Some("http://127.0.0.1/"), None),
        ("ada@gmail.com", Some("http://localhost/"), None),
    ] {
        let form = form(json!([{"use": "work-email"}, {"use": "website", "optional": true}]));
        let mut answers = values(&[("work-email", email)]);
        answers.set_one("website", website.unwrap_or_default());
        let lead = form.lead(&answers, submission()).unwrap();
        let found = lead.account.and_then(|account| account.key).map(|key| key.to_string());
        assert_eq!(found.as_deref(), key, "{email} {website:?}");
    }
}

#[test]
fn consent_is_kept_word_for_word_with_its_hash() {
    let consent = lead(&[]).consent.unwrap();
    assert_eq!(consent.text, "You may use these details to answer my request.");
    // printf '…' | sha256sum
    assert_eq!(consent.text_hash, "sha256-6fcc94f5d85dba7db9c4dc414f3e96957ccc768f5c9e33b889ebdfc1984ae4fd");
    assert_eq!((consent.version.as_str(), consent.locale.as_str(), consent.at), ("7", "en", submission().at));
    assert_eq!(consent.purposes, ["reply"]);
    let both = lead(&[("news", "yes")]).consent.unwrap();
    assert_eq!(both.text, "You may use these details to answer my request.\nSend me news.");
    assert_eq!(both.text_hash, text_hash(&both.text));
    assert_eq!(both.purposes, ["reply", "newsletter"]);
}

#[test]
fn no_tick_no_receipt() {
    let form = form(json!([{"use": "work-email"}, {"use": "consent", "optional": true}]));
    let lead = form.lead(&values(&[("work-email", "ada@acme.com")]), submission()).unwrap();
    assert_eq!(lead.consent, None);
}

/// `contact: email` on a free text once took the answer out of the lead without putting it anywhere.
#[test]
fn no_answer_vanishes_for_want_of_a_fitting_part() {
    let form = form(json!([{"id": "mail", "label": "Mail", "contact": "email"}, {"use": "phone"}]));
    let answers = values(&[("mail", "ask the front desk"), ("phone", "+358401234567")]);
    let lead = form.lead(&answers, submission()).unwrap();
    assert_eq!(lead.contact.email, None);
    assert_eq!(lead.answers[0].value, AnswerValue::One("ask the front desk".to_owned()));
}

#[test]
fn nothing_that_a_page_says_makes_a_lead_that_the_inbox_refuses() {
    let long = || "x\n".repeat(3_000);
    let arrived = Signal {
        value: long(),
        label: long(),
        topic: long(),
        referrer: long(),
        campaign: CampaignKeys::from_pairs([("utm_source".to_owned(), long())]),
        ..Signal::new(submission().at, ARRIVED)
    };
    let url = Url::parse("https://acme.example/").ok();
    let submission =
        Submission { title: "t".repeat(5_000), journey: vec![arrived; 1_000], url, ..submission() };
    let label = "q".repeat(500);
    let form = form(json!([
        {"use": "work-email"},
        {"id": "role", "type": "radio", "declares": "role", "label": label,
         "options": [{"value": "finance", "label": "f".repeat(500)}, {"value": "end-user"}]}
    ]));
    let answers = values(&[("work-email", "ada@acme.com"), ("role", "finance")]);
    let at = submission.at;
    assert_eq!(form.lead(&answers, submission).unwrap().problems(at), []);
}

#[test]
fn problems_come_in_the_order_of_the_form() {
    let form = whole();
    let problems = form.lead(&values(&[("name", "Ada"), ("role", "boss")]), submission()).unwrap_err();
    let found: Vec<(&str, &str)> =
        problems.iter().map(|(question, problem)| (question.id.as_str(), problem.code())).collect();
    assert_eq!(
        found,
        [
            ("work-email", "required"),
            ("phone", "required"),
            ("job-title", "required"),
            ("company", "required"),
            ("country", "choice-required"),
            ("role", "not-a-choice"),
            ("consent", "consent"),
        ]
    );
}
