//! Pages that tests visit.

const WATCH: &str = "<script src=\"/demo/watch.js\"></script>";

/// A page of the demo, watched.
pub(crate) fn watched(html: &str) -> String {
    html.replacen("<script", &format!("{WATCH}<script"), 1)
}

/// A page with nothing but these tags.
pub fn page(tags: &str) -> String {
    let script = "<script async src=\"/frontdesk/frontdesk.js\" data-config=\"/demo/site.json\"></script>";
    unrendered(script, tags)
}

/// A page with these scripts in its head and these tags in its body.
pub fn unrendered(head: &str, tags: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>A page</title>\
         <meta name=\"color-scheme\" content=\"light dark\"><link rel=\"icon\" href=\"data:,\">{WATCH}{head}</head>\
         <body><main><h1>A page</h1>{tags}<p id=\"after\">After the form.</p></main></body></html>"
    )
}
