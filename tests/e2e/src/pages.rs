//! Pages that tests visit.

use crate::server::root;
use anyhow::{Context, Result};

const WATCH: &str = "<script src=\"/demo/watch.js\"></script>";

/// The demo's front page, watched.
pub fn demo() -> Result<String> {
    let html = std::fs::read_to_string(root().join("index.html"))?;
    let at = html.find("<script").context("the demo page has no script")?;
    let (before, after) = html.split_at(at);
    Ok(format!("{before}{WATCH}{after}"))
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
