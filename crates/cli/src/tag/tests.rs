//! The journeys of `tests/fixtures/journeys`, and leads that reproduce their own tags.

use super::*;
use std::path::Path;

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures")
}

fn rules(file: &Path) -> Rules {
    Rules::new(&config::read(file).unwrap())
}

#[test]
fn every_journey_is_tagged_as_a_salesperson_would() {
    let mut count = 0;
    let mut unmet = String::new();
    for entry in std::fs::read_dir(fixtures().join("journeys")).unwrap() {
        let folder = entry.unwrap().path();
        if !folder.is_dir() {
            continue;
        }
        let replay = replay::run(&folder, &rules(&folder.join("site.json")), None, None).unwrap();
        count += replay.len();
        if !replay.is_as_expected() {
            unmet += &format!("{}:\n{replay}", folder.display());
        }
    }
    assert!(unmet.is_empty(), "{unmet}");
    assert!(count >= 40, "{count} journeys");
}

#[test]
fn an_expectation_that_is_not_met_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let journey = r#"{"schema": "frontdesk.journey/1", "at": "2026-11-21T09:30:00Z",
        "signals": [{"at": "2026-11-21T09:30:00Z", "signal": "phone-tapped"}],
        "expected": {"score": [7, 10], "role": null, "mood": "good"}}"#;
    std::fs::write(folder.path().join("a.json"), journey).unwrap();
    let rules = rules(&fixtures().join("site.json"));
    let replay = replay::run(folder.path(), &rules, None, None).unwrap();
    assert!(!replay.is_as_expected());
    let told = replay.to_string();
    assert!(
        told.contains("score is 2, expected [7,10]") && told.contains("expected.mood: an unknown name"),
        "{told}"
    );
    assert!(!told.contains("role is"), "{told}");
}

#[test]
fn a_change_of_rules_says_what_moved_and_which_way() {
    let folder = fixtures().join("journeys/journey-3");
    let site = std::fs::read_to_string(folder.join("site.json")).unwrap();
    let changed = tempfile::tempdir().unwrap();
    let file = changed.path().join("site.json");
    let mut config: serde_json::Value = serde_json::from_str(&site).unwrap();
    config["journey"] = serde_json::json!({"signals": [{"id": "calculator-completed", "weight": 4}]});
    std::fs::write(&file, config.to_string()).unwrap();
    let before = rules(&folder.join("site.json"));
    let told = replay::run(&folder, &rules(&file), Some(&before), None).unwrap().to_string();
    let hot = told.lines().find(|line| line.starts_with("hot-week")).unwrap();
    assert!(hot.contains('↑') && hot.contains('→'), "{told}");
    assert!(told.contains(" 0 colder"), "{told}");
    assert!(!told.contains("\nempty"), "what did not move is not listed: {told}");
}

#[test]
fn a_leads_own_journey_gives_its_own_tags_again() {
    let site = config::read(&fixtures().join("site.json")).unwrap();
    let form = frontdesk_core::form::Form::new(
        &site,
        &site.consultation[0],
        &frontdesk_core::strings::Strings::english(),
        "en",
    );
    let values = [
        ("stage", "decision"),
        ("role", "finance"),
        ("work-email", "ada@acme.com"),
        ("message", "Two lines"),
        ("consent", "yes"),
    ];
    let values = values.map(|(id, value)| (id.to_owned(), value.to_owned())).into_iter().collect();
    let hot = Journey::read(&fixtures().join("journeys/journey-3/hot-week.json")).unwrap();
    let submission = frontdesk_core::form::Submission {
        id: frontdesk_core::lead::LeadId::from_parts(1_795_253_400_000, [7; 10]),
        at: hot.at,
        url: None,
        title: String::new(),
        journey: hot.signals,
    };
    let lead = form.lead(&values, submission).map_err(|problems| format!("{problems:?}")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("lead.json");
    std::fs::write(&file, serde_json::to_vec(&lead).unwrap()).unwrap();
    let again = Journey::read(&file).unwrap();
    let tagged = tag(&form.rules, &again.signals, again.account.clone(), again.at);
    assert_eq!(
        (tagged.tags, tagged.account, tagged.attribution),
        (lead.tags, lead.account, lead.attribution)
    );
}

#[test]
fn a_story_tells_visits_silence_and_what_was_known() {
    let folder = fixtures().join("journeys/journey-3");
    let journey = Journey::read(&folder.join("hot-week.json")).unwrap();
    let story = story::tell(&rules(&folder.join("site.json")), &journey, journey.at);
    for part in
        ["On 2026-11-13, they came from www.google.com", "later, on 2026-11-16", "Then: decision", "in all"]
    {
        assert!(story.contains(part), "{part}: {story}");
    }
    let empty = Journey::read(&folder.join("empty.json")).unwrap();
    assert!(
        story::tell(&rules(&folder.join("site.json")), &empty, empty.at).starts_with("Nothing has happened.")
    );
}

#[test]
fn a_signal_that_no_rule_knows_is_named() {
    let folder = fixtures().join("journeys/journey-3");
    let journey = Journey::read(&folder.join("unknown-signals.json")).unwrap();
    let rules = rules(&folder.join("site.json"));
    let told = report::passed_over(&rules, &journey.signals);
    assert!(told.starts_with("passed over") && told.contains(": no rule knows them"), "{told}");
    assert_eq!(
        report::passed_over(&rules, &Journey::read(&folder.join("hot-week.json")).unwrap().signals),
        ""
    );
}

#[test]
fn the_example_lead_gives_its_own_tags_again() {
    let file = fixtures().join("lead.json");
    let lead: frontdesk_core::lead::Lead =
        serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
    let journey = Journey::read(&file).unwrap();
    let tagged =
        tag(&rules(&fixtures().join("site.json")), &journey.signals, journey.account.clone(), journey.at);
    assert_eq!(
        (tagged.tags, tagged.account, tagged.attribution),
        (lead.tags, lead.account, lead.attribution)
    );
}
