//! HTML made on a server: what a visitor without JavaScript gets.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "these are tests")]

use frontdesk::render::{
    Answered, InvalidPage, Options, Tag, form_page, render_page, render_template, thanks_page,
};
use frontdesk_core::check::check_site;
use frontdesk_core::config::Site;
use frontdesk_core::lead::{Date, LeadId};
use frontdesk_core::strings::{Key, strings_for};

const DEMO: &str = include_str!("../www/demo/site.json");

fn site(json: &str) -> Site {
    check_site(json).site.unwrap()
}

fn options<'a>() -> Options<'a> {
    Options {
        base: "/frontdesk/",
        today: Date::parse("2026-11-22").unwrap(),
        lead_id: None,
        inline_css: None,
    }
}

#[test]
fn a_page_is_filled_and_the_rest_of_it_is_untouched() {
    let page = "<!DOCTYPE html><html lang=en><head><title>x</title></head><body><p class=a>1 &lt; 2<br>\n\
                <frontdesk-consultation config=\"consultation\"><a href=\"/contact\">Write</a></frontdesk-consultation>\n\
                <!-- end --></body></html>";
    let filled = render_page(page, &site(DEMO), &options()).unwrap();
    assert!(filled.starts_with("<!DOCTYPE html><html lang=en><head><title>x</title>"));
    assert!(filled.contains("<p class=a>1 &lt; 2<br>\n<frontdesk-consultation config=\"consultation\"><template shadowrootmode=\"open\">"));
    assert!(
        filled.contains("</template><a href=\"/contact\">Write</a></frontdesk-consultation>\n<!-- end -->")
    );
    assert!(filled.contains("<link rel=\"preload\" as=\"style\" href=\"/frontdesk/frontdesk.css\"></head>"));
}

#[test]
fn a_tag_speaks_the_language_of_the_element_around_it() {
    let page = "<body lang=en><section lang=fa><frontdesk-consultation></frontdesk-consultation></section>\
                <frontdesk-consultation></frontdesk-consultation></body>";
    let filled = render_page(page, &site(DEMO), &options()).unwrap();
    let bases: Vec<&str> =
        filled.match_indices("lang=\"").filter_map(|(at, _)| filled.get(at..at + 20)).collect();
    assert_eq!(bases, ["lang=\"fa\" dir=\"rtl\">", "lang=\"en\" dir=\"ltr\">"]);
}

#[test]
fn every_language_renders_with_its_own_words() {
    for lang in ["en", "fi", "th", "zh-Hans", "fa", "ms"] {
        let strings = strings_for(lang);
        let word = strings.get(Key::Continue);
        assert!(lang == "en" || word != "Continue", "{lang}");
        let tag = Tag { lang: lang.into(), ..Tag::default() };
        let html = render_template(&site(DEMO), &tag, None, &options()).unwrap();
        assert!(html.contains(word), "{lang}: {html}");
    }
}

#[test]
fn an_unknown_widget_is_named_with_those_that_there_are() {
    let page = "<frontdesk-consultation config=\"talk\"></frontdesk-consultation>";
    let Err(InvalidPage::UnknownWidget(error)) = render_page(page, &site(DEMO), &options()) else { panic!() };
    assert_eq!(error.to_string(), "the config has no consultation `talk`; it has `consultation`");
}

#[test]
fn texts_of_a_config_are_never_markup() {
    let hostile = r#"<img src=x onerror=alert(1)>\"'</template></textarea><script>"#;
    let json = DEMO.replace("Talk to a production engineer", hostile).replace("An engineer answers", hostile);
    let site = site(&json);
    for html in [
        render_template(&site, &Tag::default(), None, &options()).unwrap(),
        thanks_page(&site, &Tag { lang: "en".into(), ..Tag::default() }, Some("<b>@x"), &options()).unwrap(),
    ] {
        assert!(!html.contains("<img") && !html.contains("<script") && !html.contains("<b>"), "{html}");
        assert_eq!(html.matches("</template>").count(), 1);
    }
}

#[test]
fn a_form_shown_again_keeps_words_places_errors_and_names_them_all_in_one_summary() {
    let answered = Answered {
        values: [("name", "Ada \"<b>"), ("message", "</textarea><i>"), ("phone", "x")]
            .map(|(id, value)| (id.to_owned(), value.to_owned()))
            .into_iter()
            .collect(),
        problems: vec!["phone".into(), "stage".into()],
        page: "https://acme.com/offer".into(),
    };
    let id = LeadId::from_parts(1, [1; 10]);
    let tag = Tag { config: "consultation".into(), lang: "en".into(), ..Tag::default() };
    let html = form_page(&site(DEMO), &tag, &answered, &Options { lead_id: Some(id), ..options() }).unwrap();
    for part in [
        "value=\"Ada &quot;",
        "name=\"frontdesk-id\" value=\"00000000-0001-7101-8101-010101010101\"",
        "name=\"frontdesk-page\" value=\"https://acme.com/offer\"",
        "data-error=\"phone\">Write a phone number such as",
        "Where are you with this? Choose one",
        "answers need a second look",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
    assert!(!html.contains("<i>") && !html.contains("<b>"));
}

#[test]
fn a_language_tag_from_a_stranger_stays_in_its_attribute() {
    let tag = Tag { lang: "en\"><script>alert(1)</script>".into(), ..Tag::default() };
    let html = thanks_page(&site(DEMO), &tag, None, &options()).unwrap();
    assert!(!html.contains("<script"), "{html}");
}

#[test]
fn without_javascript_nothing_asks_for_it() {
    let html = render_template(&site(DEMO), &Tag::default(), None, &options()).unwrap();
    assert!(html.contains("<form class=\"form\" part=\"form\" method=\"post\" action=\"/v1/leads\""));
    for forbidden in [" style=", " onclick", "<script", "<!>", "novalidate", "javascript:"] {
        assert!(!html.contains(forbidden), "{forbidden}");
    }
}
