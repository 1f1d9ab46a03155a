//! The list for a spreadsheet.

use crate::support::{Desk, id, lead, lead_with};
use serde_json::json;

#[tokio::test]
async fn a_spreadsheet_gets_utf_8_and_no_formula() {
    let desk = Desk::open();
    let mut attack = lead(1);
    attack["contact"]["name"] = json!("=HYPERLINK(\"http://evil.example\",\"Ada\")");
    attack["contact"]["company"] = json!("@SUM(1+1)");
    attack["contact"]["phone"] = json!("+358 40 1234567");
    attack["contact"]["title"] = json!("-1");
    desk.post_json(&attack, &[]).await;
    let answer = desk.get("/api/leads.csv").await;
    assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(answer.header("content-disposition"), "attachment; filename=\"leads.csv\"");
    let text = answer.text();
    assert!(text.starts_with("\u{feff}received,submitted,name,title,company,email,"), "{text}");
    for cell in [
        "\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"Ada\"\")\"",
        "\"'@SUM(1+1)\"",
        "\"'+358 40 1234567\"",
        "\"'-1\"",
    ] {
        assert!(text.contains(&format!(",{cell},")), "{cell}: {text}");
    }
    assert!(text.ends_with(&format!(",new,{}\r\n", id(1))));
}

#[tokio::test]
async fn attribution_account_and_first_response_have_columns_of_their_own() {
    let desk = Desk::open();
    let changes = [
        ("/tags/tier", json!(1)),
        ("/tags/sophistication", json!("expert")),
        (
            "/account",
            json!({"key": "analytical.example", "group": "g-1", "size": "50-249", "industry": "paper"}),
        ),
    ];
    desk.post_json(&lead_with(1, &changes), &[]).await;
    desk.move_to(1, "meeting").await;
    let answer = desk.get("/api/leads.csv?status=meeting").await;
    let lines: Vec<&str> = answer.text().trim_start_matches('\u{feff}').split("\r\n").collect();
    let names: Vec<&str> = lines[0].split(',').collect();
    // No cell before these columns has a comma in it but the answers, which stand in quotes.
    let cells: Vec<&str> = lines[1].split(',').collect();
    for (name, value) in [
        ("channel", "email"),
        ("cost-key", "newsletter / email / autumn-2026"),
        ("visits", "2"),
        ("days-to-contact", "11"),
        ("group", "g-1"),
        ("tier", "1"),
        ("sophistication", "expert"),
        ("size", "50-249"),
        ("industry", "paper"),
        ("first-response", "2026-11-21T09:30:05.000Z"),
        ("status", "meeting"),
    ] {
        assert!(names.contains(&name), "{name}");
        assert!(cells.contains(&value), "{name}: {value} in {}", lines[1]);
    }
    let of = |name: &str| names.iter().position(|have| *have == name).unwrap();
    assert_eq!((cells[of("group")], cells[of("size")], cells[of("tier")]), ("g-1", "50-249", "1"));
    let from_end = |name: &str| cells[cells.len() - (names.len() - of(name))];
    assert_eq!((from_end("visits"), from_end("days-to-contact")), ("2", "11"));
    assert_eq!((from_end("first-response"), from_end("status")), ("2026-11-21T09:30:05.000Z", "meeting"));
}

#[tokio::test]
async fn all_leads_come_once_however_many_and_filters_hold() {
    let desk = Desk::open();
    for number in 0..450 {
        let mut lead = lead(number);
        lead["widget"]["id"] = json!(if number % 10 == 0 { "tenth" } else { "talk" });
        assert_eq!(desk.post_json(&lead, &[]).await.status, 201);
    }
    for (query, expected) in [("", 450), ("?widget=tenth", 45), ("?suspect=true", 0)] {
        let answer = desk.get(&format!("/api/leads.csv{query}")).await;
        let mut ids: Vec<_> = answer
            .text()
            .lines()
            .filter_map(|line| line.rsplit(',').next())
            .filter(|cell| cell.len() == 36)
            .collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), expected, "{query}");
    }
}
