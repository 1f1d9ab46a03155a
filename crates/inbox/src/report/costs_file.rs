//! Reading the file of costs: everything that is wrong with it at once, each with its place and what mends it.

use super::costs::{Cost, Costs, Per};
use frontdesk_core::check::{Finding, Level};
use frontdesk_core::lead::Date;
use serde_json::{Map, Value};

const EXAMPLE: &str =
    r#"{"currency": "EUR", "costs": [{"key": "google / cpc / spring", "per": "lead", "amount": 40}]}"#;

impl Costs {
    /// Reads the text of a file.
    pub fn parse(text: &str) -> Result<Self, Vec<Finding>> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let file: Value = serde_json::from_str(text).map_err(|error| {
            let found = format!("no JSON from line {}, column {} on", error.line(), error.column());
            vec![wrong("$", found, "JSON", format!("write it as {EXAMPLE}"))]
        })?;
        let mut reader = Reader::default();
        let costs = reader.costs(&file);
        if reader.0.is_empty() { Ok(costs) } else { Err(reader.0) }
    }
}

fn wrong(path: &str, found: String, expected: &str, mend: String) -> Finding {
    Finding {
        level: Level::Error,
        path: path.to_owned(),
        found,
        expected: expected.to_owned(),
        mend: Some(mend),
    }
}

/// What is wrong so far.
#[derive(Default)]
struct Reader(Vec<Finding>);

impl Reader {
    fn add(&mut self, path: &str, found: Option<&Value>, expected: &str, mend: impl Into<String>) {
        let found = found.map_or_else(|| "nothing".to_owned(), shown);
        self.0.push(wrong(path, found, expected, mend.into()));
    }

    fn costs(&mut self, file: &Value) -> Costs {
        let nothing = Map::new();
        let object = file.as_object().unwrap_or_else(|| {
            self.add("$", Some(file), "an object", format!("write it as {EXAMPLE}"));
            &nothing
        });
        if file.is_object() {
            self.keys("", object, &["currency", "costs"]);
        }
        let currency = object.get("currency");
        let code = currency.and_then(Value::as_str).unwrap_or_default();
        if file.is_object() && (code.len() != 3 || !code.bytes().all(|letter| letter.is_ascii_uppercase())) {
            let mend = "write the currency's three capital letters, such as EUR, THB or CNY";
            self.add("currency", currency, "an ISO 4217 code such as \"EUR\"", mend);
        }
        let list = object.get("costs");
        let entries = list.and_then(Value::as_array);
        if file.is_object() && entries.is_none() {
            self.add("costs", list, "a list", format!("write it as {EXAMPLE}"));
        }
        let entries = entries.map_or(&[][..], Vec::as_slice).iter().enumerate();
        let costs = entries.filter_map(|(at, entry)| self.cost(&format!("costs[{at}]"), entry)).collect();
        Costs { currency: code.to_owned(), costs }
    }

    fn cost(&mut self, path: &str, entry: &Value) -> Option<Cost> {
        let Some(object) = entry.as_object() else {
            self.add(path, Some(entry), "an object", format!("write the list as in {EXAMPLE}"));
            return None;
        };
        self.keys(path, object, &["key", "per", "amount", "from", "to"]);
        let of = |name: &str| (format!("{path}.{name}"), object.get(name));
        let (place, value) = of("key");
        let key =
            value.and_then(Value::as_str).map(|key| key.trim().to_lowercase()).filter(|key| !key.is_empty());
        if key.is_none() {
            let mend =
                "copy it from the report's table, such as google / cpc / spring, or a channel such as search";
            self.add(&place, value, "a cost key", mend);
        }
        let (place, value) = of("per");
        let per = match value.and_then(Value::as_str) {
            Some("lead") => Some(Per::Lead),
            Some("action") => Some(Per::Action),
            Some("period") => Some(Per::Period),
            _ => None,
        };
        if per.is_none() {
            let mend = "a lead is any lead, an action is a sale, a period is all days from `from` to `to`";
            self.add(&place, value, "`lead`, `action` or `period`", mend);
        }
        let (place, value) = of("amount");
        let amount = value.and_then(Value::as_f64).filter(|amount| amount.is_finite() && *amount >= 0.0);
        if amount.is_none() {
            self.add(
                &place,
                value,
                "a number that is not negative",
                "write it without currency, such as 40 or 12.50",
            );
        }
        let (from, to) = self.days(path, object, per);
        Some(Cost { key: key?, per: per?, amount: amount?, from, to })
    }

    fn days(
        &mut self,
        path: &str,
        object: &Map<String, Value>,
        per: Option<Per>,
    ) -> (Option<Date>, Option<Date>) {
        let mut day = |name: &str| {
            let value = object.get(name);
            let day = value.and_then(Value::as_str).and_then(|text| Date::parse(text).ok());
            if day.is_none() && (value.is_some() || per == Some(Per::Period)) {
                let mend =
                    "write year, month and day, such as 2026-11-01; a period needs both `from` and `to`";
                self.add(&format!("{path}.{name}"), value, "a day", mend);
            }
            day
        };
        let (from, to) = (day("from"), day("to"));
        if from.zip(to).is_some_and(|(from, to)| from > to) {
            let expected = format!("a day from {} on", from.map(|day| day.to_string()).unwrap_or_default());
            self.add(&format!("{path}.to"), object.get("to"), &expected, "exchange `from` and `to`");
        }
        (from, to)
    }

    fn keys(&mut self, path: &str, object: &Map<String, Value>, known: &[&str]) {
        for key in object.keys().filter(|key| !known.contains(&key.as_str())) {
            let place = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            let near = known.iter().find(|known| known.eq_ignore_ascii_case(key));
            let mend = near.map_or("take it out".to_owned(), |near| format!("did you mean `{near}`?"));
            let expected = format!("only {}", known.join(", "));
            self.0.push(wrong(&place, "a key that nothing reads".to_owned(), &expected, mend));
        }
    }
}

/// A value in a message: short.
fn shown(value: &Value) -> String {
    match value {
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
        plain => plain.to_string().chars().take(60).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read() {
        let text = r#"{"currency": "EUR", "costs": [
            {"key": " Google / CPC / Spring", "per": "lead", "amount": 40},
            {"key": "fair", "per": "period", "amount": 1200.5, "from": "2026-11-01", "to": "2026-11-30"}]}"#;
        let costs = Costs::parse(text).unwrap();
        assert_eq!((costs.currency.as_str(), costs.costs.len()), ("EUR", 2));
        assert_eq!((costs.costs[0].key.as_str(), costs.costs[0].per), ("google / cpc / spring", Per::Lead));
        assert_eq!(costs.costs[1].to, Date::parse("2026-11-30").ok());
        assert_eq!(Costs::parse("\u{feff}{\"currency\": \"THB\", \"costs\": []}").unwrap().costs, []);
    }

    #[test]
    fn everything_wrong_is_told_at_once_with_its_place_and_mend() {
        let text = r#"{"currency": "euro", "Costs": 1, "costs": [
            {"key": "", "per": "click", "amount": -1},
            {"key": "a", "per": "period", "amount": "40", "from": "2026-02-30"},
            {"key": "a", "per": "lead", "amount": 4, "from": "2026-02-02", "to": "2026-02-01", "note": "x"},
            7]}"#;
        let found = Costs::parse(text).unwrap_err();
        let places: Vec<&str> = found.iter().map(|finding| finding.path.as_str()).collect();
        assert_eq!(
            places,
            [
                "Costs",
                "currency",
                "costs[0].key",
                "costs[0].per",
                "costs[0].amount",
                "costs[1].amount",
                "costs[1].from",
                "costs[1].to",
                "costs[2].note",
                "costs[2].to",
                "costs[3]",
            ]
        );
        assert_eq!(
            found[3].to_string(),
            "costs[0].per: found \"click\", expected `lead`, `action` or `period`\n  a lead is any lead, an action is a \
             sale, a period is all days from `from` to `to`"
        );
        assert_eq!(found[0].mend.as_deref(), Some("did you mean `costs`?"));
        for (text, place, expected) in
            [("{", "$", "JSON"), ("[]", "$", "an object"), ("{\"currency\": \"EUR\"}", "costs", "a list")]
        {
            let found = Costs::parse(text).unwrap_err();
            assert_eq!(
                (found.len(), found[0].path.as_str(), found[0].expected.as_str()),
                (1, place, expected)
            );
        }
    }
}
