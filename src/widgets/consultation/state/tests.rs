//! What a form does, told as what a visitor does.

use super::*;
use frontdesk_core::config::Site;
use frontdesk_core::form::Values;
use frontdesk_core::strings::Strings;

const SITE: &str = r#"{
    "site": "acme", "endpoint": "/v1/leads",
    "consultation": [{
        "id": "talk",
        "steps": [
            {"id": "need", "title": "Need", "fields": [{"use": "stage"}, {"id": "other", "label": "Other", "optional": true}]},
            {"id": "dealer", "title": "Dealer", "showWhen": {"field": "stage", "is": ["decision"]},
             "fields": [{"id": "region", "label": "Region"}]},
            {"id": "you", "title": "You", "fields": [{"use": "work-email"}, {"use": "phone", "optional": true}]}
        ]
    }]
}"#;

fn form(site: &str) -> State {
    let site: Site = serde_json::from_str(site).unwrap();
    let form = Form::new(&site, &site.consultation[0], &Strings::english(), "en");
    State::new(Arc::new(form), Date::parse("2026-11-22").unwrap())
}

fn moment(at: i64) -> Moment {
    Moment { unix_ms: at, random: [7; 10], url: None, title: "Page".into(), journey: Vec::new() }
}

fn answer(state: &mut State, id: &str, value: &str) -> Vec<Effect> {
    update(state, Msg::Changed(id.into(), vec![value.into()]))
}

/// A form on its last step, with everything answered.
fn filled_in() -> State {
    let mut state = form(SITE);
    answer(&mut state, "stage", "awareness");
    update(&mut state, Msg::Next);
    answer(&mut state, "work-email", "ada@example.com");
    state
}

fn request(state: &mut State) -> Arc<Lead> {
    match update(state, Msg::Submit(moment(1_795_253_400_000))).as_slice() {
        [Effect::Request(lead)] => lead.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_first_answer_tells_the_page_that_the_visitor_began_and_no_other_does() {
    let mut state = form(SITE);
    assert!(answer(&mut state, "stage", "awareness").contains(&Effect::Started));
    assert!(!answer(&mut state, "stage", "decision").contains(&Effect::Started));
}

#[test]
fn a_step_with_problems_is_not_left_and_its_summary_takes_the_focus() {
    let mut state = form(SITE);
    assert_eq!(update(&mut state, Msg::Next), [Effect::FocusSummary]);
    assert_eq!((state.step, state.shows_summary), (0, true));
    assert_eq!(state.shown_problem("stage"), Some(Problem::ChoiceRequired));
}

#[test]
fn mending_the_last_problem_takes_the_summary_away() {
    let mut state = form(SITE);
    update(&mut state, Msg::Next);
    answer(&mut state, "stage", "awareness");
    assert!(!state.shows_summary);
    assert_eq!(state.shown_problem("stage"), None);
}

#[test]
fn a_step_whose_condition_fails_is_passed_over_both_ways() {
    let mut state = form(SITE);
    answer(&mut state, "stage", "awareness");
    assert_eq!(state.progress(), (1, 2));
    let effects = update(&mut state, Msg::Next);
    assert_eq!(effects, [Effect::FocusStep, Effect::StepShown("you".into(), 2)]);
    assert!(state.is_last_step());
    update(&mut state, Msg::Back);
    assert_eq!((state.step, state.direction), (0, Some(Direction::Back)));
    answer(&mut state, "stage", "decision");
    assert_eq!(state.progress(), (1, 3));
    update(&mut state, Msg::Next);
    assert_eq!(state.step, 1);
}

#[test]
fn an_empty_question_is_not_complained_about_before_the_button_is_pressed() {
    let mut state = form(SITE);
    update(&mut state, Msg::Left("work-email".into()));
    assert_eq!(state.shown_problem("work-email"), None);
    answer(&mut state, "work-email", "x");
    assert_eq!(state.shown_problem("work-email"), None, "not while typing");
}

#[test]
fn a_wrong_answer_is_named_when_its_question_is_left() {
    let mut state = filled_in();
    answer(&mut state, "work-email", "x");
    update(&mut state, Msg::Left("work-email".into()));
    assert_eq!(state.shown_problem("work-email"), Some(Problem::Email));
    answer(&mut state, "work-email", "x@example.com");
    assert_eq!(state.shown_problem("work-email"), None);
}

#[test]
fn enter_on_an_early_step_goes_on_instead_of_submitting() {
    let mut state = form(SITE);
    answer(&mut state, "stage", "awareness");
    update(&mut state, Msg::Submit(moment(1)));
    assert_eq!((state.step, state.stage), (2, Stage::Editing));
}

#[test]
fn submitting_asks_the_page_first_and_posts_once_it_agrees() {
    let mut state = filled_in();
    let lead = request(&mut state);
    assert_eq!(state.stage, Stage::Editing, "a page that cancels leaves the form as it is");
    assert_eq!(update(&mut state, Msg::Send), [Effect::Post(lead)]);
    assert_eq!(state.stage, Stage::Sending(false));
}

#[test]
fn pressing_twice_posts_one_lead() {
    let mut state = filled_in();
    request(&mut state);
    update(&mut state, Msg::Send);
    assert_eq!(update(&mut state, Msg::Submit(moment(2))), []);
}

#[test]
fn a_retry_posts_the_very_same_lead_and_other_words_make_another_one() {
    let mut state = filled_in();
    let first = request(&mut state);
    update(&mut state, Msg::Send);
    update(&mut state, Msg::NotDelivered(Failure::Unreachable));
    assert_eq!(update(&mut state, Msg::Retry), [Effect::Post(first.clone())]);
    update(&mut state, Msg::NotDelivered(Failure::Unreachable));
    answer(&mut state, "phone", "+358 40 123 4567");
    assert_eq!(state.stage, Stage::Editing);
    let Effect::Request(second) = update(&mut state, Msg::Submit(moment(1_795_253_500_000))).remove(0) else {
        panic!("no request")
    };
    assert_ne!(first.id, second.id);
}

#[test]
fn a_failure_keeps_every_word_and_offers_them_to_copy() {
    let mut state = filled_in();
    request(&mut state);
    update(&mut state, Msg::Send);
    update(&mut state, Msg::NotDelivered(Failure::Unreachable));
    let text = "Where are you with this?: Getting an overview\nWork email: ada@example.com";
    assert_eq!(update(&mut state, Msg::Copy), [Effect::Copy(text.into())]);
    update(&mut state, Msg::Copied);
    assert_eq!(state.stage, Stage::Failed(Failure::Unreachable, Copying::Copied));
}

#[test]
fn slow_sending_is_said_once_and_never_after_the_answer() {
    let mut state = filled_in();
    request(&mut state);
    update(&mut state, Msg::Send);
    update(&mut state, Msg::Slow);
    assert_eq!(state.stage, Stage::Sending(true));
    update(&mut state, Msg::Delivered);
    update(&mut state, Msg::Slow);
    assert_eq!(state.stage, Stage::Done(Copying::NotYet));
}

#[test]
fn delivery_forgets_the_draft_and_goes_to_the_redirect_where_there_is_one() {
    let mut state = filled_in();
    let id = request(&mut state).id;
    assert_eq!(
        update(&mut state, Msg::Delivered),
        [Effect::Delivered(id), Effect::ForgetDraft, Effect::FocusPanel]
    );

    let mut state =
        form(&SITE.replace(r#""id": "talk","#, r#""id": "talk", "afterSubmit": {"redirect": "/thanks"},"#));
    answer(&mut state, "stage", "awareness");
    update(&mut state, Msg::Next);
    answer(&mut state, "work-email", "ada@example.com");
    request(&mut state);
    assert_eq!(update(&mut state, Msg::Delivered).last(), Some(&Effect::GoTo("/thanks".into())));
}

#[test]
fn what_the_page_knows_never_overwrites_what_was_typed() {
    let mut state = filled_in();
    let known: Values = [("work-email", "other@example.com"), ("phone", "12345")]
        .map(|(id, value)| (id.to_owned(), value.to_owned()))
        .into_iter()
        .collect();
    update(&mut state, Msg::Prefill(known));
    assert_eq!((state.values.first("work-email"), state.values.first("phone")), ("ada@example.com", "12345"));
}

#[test]
fn a_draft_comes_back_and_can_be_thrown_away() {
    let draft = filled_in().values;
    let mut state = form(SITE);
    update(&mut state, Msg::Restore(draft.clone()));
    assert_eq!((&state.values, state.is_restored), (&draft, true));
    assert_eq!(
        update(&mut state, Msg::StartOver),
        [Effect::ForgetDraft, Effect::ShowForm, Effect::FocusStep]
    );
    assert_eq!((state.values, state.is_restored), (Values::default(), false));
}

#[test]
fn preferred_times_keep_their_rows_and_only_chosen_ones_count() {
    let mut state = form(&SITE.replace(
        r#"{"use": "work-email"}"#,
        r#"{"use": "work-email"}, {"id": "times", "type": "slots", "label": "When",
            "hours": {"timeZone": "Europe/Helsinki", "from": 9, "to": 16}}"#,
    ));
    update(&mut state, Msg::SlotAdded("times".into()));
    update(&mut state, Msg::SlotChanged("times".into(), 1, "2026-11-24T08:00:00Z".into()));
    assert_eq!(state.slot_rows("times"), ["", "2026-11-24T08:00:00Z"]);
    assert_eq!(state.values.all("times"), ["2026-11-24T08:00:00Z"]);
    update(&mut state, Msg::SlotRemoved("times".into(), 1));
    assert_eq!((state.slot_rows("times"), state.values.all("times").len()), (&[String::new()][..], 0));
}

#[test]
fn a_link_for_colleagues_is_copied_after_sending() {
    let mut state = filled_in();
    let page = frontdesk_core::contact::Url::parse("https://acme.example/pumps?utm_source=fair").ok();
    update(&mut state, Msg::Submit(Moment { url: page, ..moment(1_795_253_400_000) }));
    update(&mut state, Msg::Send);
    update(&mut state, Msg::Delivered);
    let id = state.lead.as_ref().unwrap().id;
    let link = format!("https://acme.example/pumps#frontdesk-group={id}");
    assert_eq!(update(&mut state, Msg::Invite), [Effect::Copy(link)]);
    update(&mut state, Msg::Copied);
    assert_eq!(state.stage, Stage::Done(Copying::Copied));
}
