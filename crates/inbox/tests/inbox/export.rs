//! The list for a spreadsheet.

use crate::support::{Desk, id, lead};
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
