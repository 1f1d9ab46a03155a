//! Companies and buying groups, gathered from leads.

use crate::support::{Desk, id, lead_with};
use frontdesk_core::lead::{Lead, Timestamp};
use frontdesk_inbox::storage::{Arrival, Kept, Storage};
use serde_json::{Value, json};

async fn post(desk: &Desk, number: u64, email: &str, role: &str, account: Value) {
    let changes = [
        ("/contact/email", json!(email)),
        ("/contact/name", json!(email.split('@').next())),
        ("/contact/website", Value::Null),
        ("/tags/role/role", json!(role)),
        ("/account", account),
    ];
    let answer = desk.post_json(&lead_with(number, &changes), &[]).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    desk.pass(1_000);
}

async fn accounts(desk: &Desk, query: &str) -> Vec<Value> {
    let answer = desk.get(&format!("/api/accounts?{query}")).await;
    assert_eq!(
        (answer.status.as_u16(), answer.header("cache-control")),
        (200, "no-store"),
        "{}",
        answer.text()
    );
    answer.json()["accounts"].as_array().unwrap().clone()
}

fn keys(accounts: &[Value]) -> Vec<&str> {
    accounts.iter().map(|account| account["key"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn a_buying_group_is_one_account_and_says_who_is_missing() {
    let desk = Desk::open();
    post(&desk, 1, "ada@mail.eu.acme.co.uk", "end-user", json!({"key": "mail.eu.acme.co.uk"})).await;
    post(&desk, 2, "bea@gmail.com", "finance", json!({"group": id(1), "industry": "paper"})).await;
    post(&desk, 3, "cem@acme.co.uk", "end-user", json!({"key": "acme.co.uk"})).await;
    post(&desk, 4, "dan@beta.fi", "it-security", json!({"key": "beta.fi", "group": id(1)})).await;
    post(&desk, 5, "eve@gamma.fi", "committee", json!({"key": "gamma.fi"})).await;
    post(&desk, 6, "fay@gmail.com", "purchaser", Value::Null).await;
    desk.move_to(1, "meeting").await;
    let all = accounts(&desk, "").await;
    assert_eq!(keys(&all), ["acme.co.uk", "gamma.fi"], "the last active one comes first");
    let account = &all[0];
    assert_eq!(account["domains"], json!(["acme.co.uk", "beta.fi"]));
    assert_eq!((&account["name"], &account["leads"]), (&json!("Analytical Ltd"), &json!(4)));
    assert_eq!(
        account["roles"],
        json!([
            {"role": "finance", "people": ["bea"]},
            {"role": "end-user", "people": ["ada", "cem"]},
            {"role": "it-security", "people": ["dan"]},
        ])
    );
    assert_eq!(
        account["missing"],
        json!(["decision-maker", "purchaser", "specifier", "influencer", "gatekeeper", "committee"])
    );
    assert_eq!(
        account["statuses"],
        json!([{"status": "new", "leads": 3}, {"status": "meeting", "leads": 1}])
    );
    assert_eq!(
        (&account["phase"], &account["score"], &account["band"]),
        (&json!("consideration"), &json!(8), &json!("hot"))
    );
    assert_eq!(
        (&account["industry"], &account["lastActivity"]),
        (&json!("paper"), &json!("2026-11-21T09:30:11.000Z"))
    );
    assert_eq!(account["newest"].as_array().unwrap().len(), 4);
    assert_eq!((&account["newest"][0]["id"], &account["newest"][0]["who"]), (&json!(id(4)), &json!("dan")));
}

#[tokio::test]
async fn accounts_are_found_by_text_and_by_lead_and_read_page_by_page() {
    let desk = Desk::open();
    for number in 0..7 {
        let domain = format!("firm{number}.example");
        post(&desk, number, &format!("who@{domain}"), "finance", json!({"key": domain})).await;
    }
    assert_eq!(keys(&accounts(&desk, "q=FIRM3").await), ["firm3.example"]);
    assert_eq!(keys(&accounts(&desk, &format!("lead={}", id(5))).await), ["firm5.example"]);
    assert_eq!(keys(&accounts(&desk, "site=other").await), [""; 0]);
    let (mut seen, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = desk.get(&format!("/api/accounts?limit=3&cursor={cursor}")).await.json();
        seen.extend(page["accounts"].as_array().unwrap().iter().map(|account| account["key"].clone()));
        let Some(next) = page["next"].as_str() else { break };
        cursor = next.to_owned();
    }
    let expected: Vec<Value> = (0..7).rev().map(|number| json!(format!("firm{number}.example"))).collect();
    assert_eq!(seen, expected);
    assert_eq!(desk.get("/api/accounts?phase=decision").await.problem(), (400, "filter-invalid".into()));
    assert_eq!(desk.send("GET", "/api/accounts", &[], "").await.status, 401);
}

#[tokio::test]
async fn suspects_make_no_account() {
    let desk = Desk::open();
    desk.post_json(&lead_with(1, &[]), &[("frontdesk-trap", "1")]).await;
    assert_eq!(accounts(&desk, "").await.len(), 0);
}

#[tokio::test]
async fn however_many_leads_each_is_in_one_account() {
    let desk = Desk::open();
    let mut kept = tokio::task::JoinSet::new();
    let storage = Storage::open(desk.directory.path()).unwrap();
    for number in 0..2_000_u64 {
        let (firm, group) = (format!("firm{}.example", number % 150), format!("group-{}", number % 100));
        let (email, account) = match number % 5 {
            0 => (format!("p{number}@gmail.com"), json!({ "group": group })),
            _ => (format!("p{number}@{firm}"), json!({ "key": firm })),
        };
        let changes =
            [("/contact/email", json!(email)), ("/contact/website", Value::Null), ("/account", account)];
        let lead: Lead = serde_json::from_value(lead_with(number, &changes)).unwrap();
        let print = std::array::from_fn(|at| number.to_be_bytes()[at % 8]);
        let received_at = Timestamp::from_unix_ms(1_795_253_400_000 + number as i64);
        let (site, id_is_ours, suspect) = ("acme".to_owned(), false, None);
        let arrival =
            Arrival { site, lead, received_at, fingerprint: print, content: print, id_is_ours, suspect };
        let storage = storage.clone();
        kept.spawn(async move { storage.keep(arrival).await });
    }
    kept.join_all().await.into_iter().for_each(|kept| assert!(matches!(kept, Ok(Kept::Stored(_)))));
    let all = accounts(&desk, "limit=200").await;
    let sum: u64 = all.iter().map(|account| account["leads"].as_u64().unwrap()).sum();
    // A fifth of the firms has sent nothing but from free mail; so has every group that is a multiple of five.
    assert_eq!((all.len(), sum), (120 + 20, 2_000));
    assert!(all.iter().all(|account| account["newest"].as_array().unwrap().len() <= 100));
}
