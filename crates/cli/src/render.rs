//! `frontdesk render`: a page, or one widget, as HTML.

use crate::config;
use anyhow::{Context, Result};
use frontdesk::render::{Options, Tag, render_page, render_template};
use frontdesk_core::lead::Date;
use frontdesk_inbox::{Clock, Machine};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What to render.
#[derive(clap::Args)]
pub struct Arguments {
    /// The page whose tags are filled
    #[arg(required_unless_present = "fragment")]
    page: Option<PathBuf>,
    /// The site's config
    #[arg(long)]
    config: PathBuf,
    /// Where the site serves pkg/
    #[arg(long, default_value = "/frontdesk/")]
    base: String,
    /// Only the content of one tag: the widget with this id
    #[arg(long, value_name = "ID", conflicts_with = "page")]
    fragment: Option<String>,
    /// The language of the fragment [default: the config's]
    #[arg(long, value_name = "TAG", requires = "fragment")]
    lang: Option<String>,
    /// Puts the style sheet into the page, and prints the hash that a Content-Security-Policy needs for it
    #[arg(long, value_name = "FILE")]
    inline_css: Option<PathBuf>,
    /// Where to write [default: standard output]
    #[arg(long)]
    out: Option<PathBuf>,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let site = config::read(&arguments.config)?;
    let css = arguments.inline_css.as_deref().map(read).transpose()?;
    let options =
        Options { base: &arguments.base, today: today(), lead_id: None, inline_css: css.as_deref() };
    let html = match (&arguments.page, &arguments.fragment) {
        (Some(page), _) => render_page(&read(page)?, &site, &options)
            .with_context(|| format!("cannot render {}", page.display()))?,
        (None, id) => {
            let (config, lang) = (id.clone().unwrap_or_default(), arguments.lang.clone().unwrap_or_default());
            render_template(&site, &Tag { config, lang, ..Tag::default() }, None, &options)?
        }
    };
    if let Some(css) = &css {
        eprintln!("style-src '{}'", frontdesk::render::csp_hash(css));
    }
    match &arguments.out {
        Some(file) => {
            std::fs::write(file, html).with_context(|| format!("cannot write {}", file.display()))?;
        }
        None => print!("{html}"),
    }
    Ok(ExitCode::SUCCESS)
}

fn today() -> Date {
    Machine.now().date()
}

fn read(file: &Path) -> Result<String> {
    std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}
