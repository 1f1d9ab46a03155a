//! Numbers, dates, plurals and time zones by the browser's own `Intl`, which knows every language for nothing.

use frontdesk_core::form::Formats;
use frontdesk_core::lead::{Date, Timestamp};
use frontdesk_core::strings::Plural;
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Numbers and dates in a language.
pub struct IntlFormats {
    /// The language, a BCP 47 tag.
    pub locale: String,
}

impl Formats for IntlFormats {
    fn number(&self, number: f64) -> String {
        let written = construct("NumberFormat", &self.locale, &[])
            .and_then(|format| call(&format, "format", &number.into()))
            .and_then(|written| written.as_string());
        written.unwrap_or_default()
    }

    fn date(&self, date: Date) -> String {
        let options = [("dateStyle", "long"), ("timeZone", "UTC")];
        let noon = Timestamp::parse(&format!("{date}T12:00:00Z"));
        let text = noon.ok().and_then(|noon| DateTimes::new(&self.locale, &options)?.write(noon));
        text.unwrap_or_else(|| date.to_string())
    }
}

/// Writes instants in one way. Making the browser's formatter is slow, so one serves many instants.
pub struct DateTimes(JsValue);

impl DateTimes {
    /// A way of writing instants in a language; none where the browser does not know it.
    pub fn new(locale: &str, options: &[(&str, &str)]) -> Option<Self> {
        construct("DateTimeFormat", locale, options).map(Self)
    }

    /// An instant in words.
    pub fn write(&self, at: Timestamp) -> Option<String> {
        call(&self.0, "format", &(at.unix_ms() as f64).into())?.as_string()
    }
}

/// Which plural form a count takes.
pub fn plural(locale: &str, count: u64) -> Plural {
    let rules = construct("PluralRules", locale, &[]);
    let form = rules
        .and_then(|rules| call(&rules, "select", &(count as f64).into()))
        .and_then(|form| form.as_string());
    if form.as_deref() == Some("one") { Plural::One } else { Plural::Other }
}

/// The visitor's time zone, such as `Europe/Berlin`.
pub fn time_zone() -> String {
    let options = construct("DateTimeFormat", "en", &[])
        .and_then(|format| call(&format, "resolvedOptions", &JsValue::UNDEFINED))
        .and_then(|options| Reflect::get(&options, &"timeZone".into()).ok());
    options.and_then(|zone| zone.as_string()).unwrap_or_default()
}

/// A number as an attribute takes it. Rust's own formatting of floats costs every visitor 20 KB.
pub fn plain_number(number: f64) -> String {
    js_sys::Number::from(number).to_string_with_radix(10).map(String::from).unwrap_or_default()
}

/// `new Intl[class](locale, options)`. Through `Reflect`: js-sys has the classes, but not all options' types.
fn construct(class: &str, locale: &str, options: &[(&str, &str)]) -> Option<JsValue> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let class = Reflect::get(&intl, &class.into()).ok()?.dyn_into::<Function>().ok()?;
    let bag = Object::new();
    for (name, value) in options {
        Reflect::set(&bag, &(*name).into(), &(*value).into()).ok()?;
    }
    Reflect::construct(&class, &Array::of2(&locale.into(), &bag)).ok()
}

fn call(object: &JsValue, method: &str, argument: &JsValue) -> Option<JsValue> {
    let method = Reflect::get(object, &method.into()).ok()?.dyn_into::<Function>().ok()?;
    method.call1(object, argument).ok()
}
