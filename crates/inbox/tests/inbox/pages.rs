//! What browsers get: pages, files and their headers.

use crate::support::Desk;
use std::fs;

fn desk() -> Desk {
    let files = tempfile::tempdir().unwrap().keep();
    fs::create_dir_all(files.join("pkg/i18n")).unwrap();
    fs::create_dir_all(files.join("static")).unwrap();
    let page = "<h1>Acme</h1><frontdesk-consultation></frontdesk-consultation>";
    for (name, text) in [
        ("index.html", page),
        ("secret.txt", "secret"),
        ("pkg/frontdesk.js", "void 0"),
        ("pkg/frontdesk_widgets_bg.wasm", "\0asm"),
        ("pkg/i18n/fi.json", "{}"),
        ("static/themes.html", page),
        ("static/line.svg", "<svg/>"),
    ] {
        fs::write(files.join(name), text).unwrap();
    }
    Desk::with(|options| {
        options.page = Some(files.join("index.html"));
        options.pkg = Some(files.join("pkg"));
        options.static_files = Some(files.join("static"));
    })
}

#[tokio::test]
async fn pages_are_rendered_anew_for_each_visitor_under_a_strict_policy() {
    let desk = desk();
    for uri in ["/", "/demo/themes.html"] {
        let (first, second) = (desk.send("GET", uri, &[], "").await, desk.send("GET", uri, &[], "").await);
        assert!(first.text().starts_with("<h1>Acme</h1><form id="), "{}", first.text());
        assert_ne!(first.text(), second.text(), "each visitor gets an id of their own");
        assert_eq!(first.header("cache-control"), "private, no-cache");
        assert_eq!(
            first.header("content-security-policy"),
            "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
             connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
             require-trusted-types-for 'script'"
        );
        assert_eq!(first.header("x-content-type-options"), "nosniff");
        assert_eq!(first.header("referrer-policy"), "strict-origin-when-cross-origin");
    }
}

#[tokio::test]
async fn a_page_that_changes_on_disk_changes_at_once_and_one_that_is_gone_is_404() {
    let file = tempfile::NamedTempFile::with_suffix(".html").unwrap();
    let path = file.path().to_owned();
    let desk = Desk::with(|options| options.page = Some(path.clone()));
    for text in ["one", "two"] {
        fs::write(&path, text).unwrap();
        assert_eq!(desk.send("GET", "/", &[], "").await.text(), text);
    }
    fs::remove_file(&path).unwrap();
    assert_eq!(desk.send("GET", "/", &[], "").await.status, 404);
    assert_eq!(Desk::open().send("GET", "/", &[], "").await.status, 404);
}

#[tokio::test]
async fn files_have_their_types_and_are_asked_for_again_cheaply() {
    let desk = desk();
    for (uri, kind) in [
        ("/frontdesk/frontdesk.js", "text/javascript; charset=utf-8"),
        ("/frontdesk/frontdesk_widgets_bg.wasm", "application/wasm"),
        ("/frontdesk/i18n/fi.json", "application/json"),
        ("/demo/line.svg", "image/svg+xml"),
    ] {
        let answer = desk.send("GET", uri, &[], "").await;
        assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, kind), "{uri}");
        assert_eq!(answer.header("cache-control"), "no-cache");
        let tag = answer.header("etag").to_owned();
        for known in [tag.clone(), format!("W/{tag}"), format!("\"x\", {tag}")] {
            let again = desk.send("GET", uri, &[("if-none-match", &known)], "").await;
            assert_eq!(
                (again.status.as_u16(), again.bytes.len(), again.header("etag")),
                (304, 0, tag.as_str())
            );
        }
        let head = desk.send("HEAD", uri, &[], "").await;
        assert_eq!((head.status.as_u16(), head.bytes.len()), (200, 0));
    }
    let cross = desk.send("GET", "/frontdesk/frontdesk.js", &[("origin", "https://www.acme.com")], "").await;
    assert_eq!(cross.header("access-control-allow-origin"), "*");
    assert_eq!(desk.send("GET", "/demo/line.svg", &[], "").await.header("access-control-allow-origin"), "");
}

#[tokio::test]
async fn nothing_outside_the_two_directories_is_served() {
    let desk = desk();
    for uri in [
        "/frontdesk/../secret.txt",
        "/frontdesk/%2e%2e/secret.txt",
        "/frontdesk/..%2fsecret.txt",
        "/frontdesk/%2e%2e%5csecret.txt",
        "/frontdesk/i18n/..%2f..%2fsecret.txt",
        "/frontdesk//etc/passwd",
        "/frontdesk/%2fetc%2fpasswd",
        "/frontdesk/i18n",
        "/frontdesk/",
        "/frontdesk/%00",
        "/demo/nothing.css",
    ] {
        let answer = desk.send("GET", uri, &[], "").await;
        assert_eq!(answer.status.as_u16(), 404, "{uri}");
    }
    assert_eq!(desk.send("GET", "/frontdesk/%ff", &[], "").await.status.as_u16(), 400);
    assert_eq!(Desk::open().send("GET", "/frontdesk/frontdesk.js", &[], "").await.status, 404);
}

#[tokio::test]
async fn the_page_of_leads_is_whole_and_strict() {
    let desk = Desk::open();
    let page = desk.send("GET", "/inbox", &[], "").await;
    assert_eq!(
        page.header("content-security-policy"),
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    assert!(
        !page.text().contains("<style")
            && !page.text().contains("style=")
            && !page.text().contains("onclick")
    );
    let of_page = page.text().split(['"', '\'']).filter_map(|text| text.strip_prefix("/inbox/"));
    let mut wanted: Vec<String> = of_page.map(str::to_owned).collect();
    let (mut scripts, mut seen) = (String::new(), Vec::new());
    while let Some(name) = wanted.pop() {
        let file = desk.send("GET", &format!("/inbox/{name}"), &[], "").await;
        assert_eq!(file.status, 200, "{name}");
        scripts += file.text();
        let imports = file.text().split('"').filter_map(|text| text.strip_prefix("./")).map(str::to_owned);
        wanted.extend(imports.filter(|import| !seen.contains(import)));
        seen.push(name);
    }
    assert!(seen.len() > 20, "scripts import each other, and all of them are there: {seen:?}");
    for unsafe_word in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("] {
        assert!(!scripts.contains(unsafe_word), "{unsafe_word}");
    }
    assert_eq!(desk.send("GET", "/inbox/nothing.js", &[], "").await.status, 404);
}

#[tokio::test]
async fn health_is_told_after_reading() {
    let answer = Desk::open().send("GET", "/healthz", &[], "").await;
    assert_eq!((answer.status.as_u16(), answer.text()), (200, r#"{"status":"ok"}"#));
}

#[tokio::test]
async fn what_is_not_there_or_not_for_this_method_is_said_in_the_envelope() {
    let desk = Desk::open();
    assert_eq!(desk.send("GET", "/nothing", &[], "").await.problem(), (404, "not-found".into()));
    let answer = desk.send("GET", "/v1/leads", &[], "").await;
    assert_eq!(answer.problem(), (405, "method-not-allowed".into()));
    assert!(answer.header("allow").contains("POST"));
}
