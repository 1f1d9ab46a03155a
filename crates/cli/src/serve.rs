//! `frontdesk serve`: the inbox, with the widgets' own views behind its HTML.

use crate::config;
use anyhow::{Context, Result, anyhow};
use frontdesk::render::{Answered, Options as RenderOptions, Tag, form_page, render_page, thanks_page};
use frontdesk_core::config::Site;
use frontdesk_core::lead::{LeadId, Timestamp};
use frontdesk_inbox::{Again, Clock, Costs, Machine, Options, Render, serve};
use std::io::Write;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

/// Where widgets are served; the inbox has them at the same place.
const BASE: &str = "/frontdesk/";

/// How the inbox runs.
#[derive(clap::Args)]
pub struct Arguments {
    /// The port to listen on; 0 takes a free one
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The address to listen on
    #[arg(long, default_value = "127.0.0.1")]
    host: IpAddr,
    /// The directory that holds the leads
    #[arg(long, default_value = "./data")]
    data: PathBuf,
    /// A site's config; may be given several times
    #[arg(long, required = true)]
    config: Vec<PathBuf>,
    /// The page at `/`
    #[arg(long)]
    page: Option<PathBuf>,
    /// The built widgets, served at /frontdesk/
    #[arg(long)]
    pkg: Option<PathBuf>,
    /// Further files, served at /demo/
    #[arg(long = "static", value_name = "DIR")]
    static_files: Option<PathBuf>,
    /// Another origin whose scripts may post leads, such as https://www.acme.com; may be given several times
    #[arg(long = "allow-origin", value_name = "ORIGIN")]
    allowed_origins: Vec<String>,
    /// What campaigns cost, as JSON, for the report's cost per lead and per sale
    #[arg(long, value_name = "FILE")]
    costs: Option<PathBuf>,
}

pub fn run(arguments: Arguments) -> Result<ExitCode> {
    let sites = arguments.config.iter().map(|file| config::read(file)).collect::<Result<Vec<Site>>>()?;
    let token = token()?;
    let render = Arc::new(Widgets { sites: sites.clone() });
    let mut options = Options::new(arguments.data, token.clone(), sites, render);
    options.host = arguments.host;
    options.port = arguments.port;
    options.page = arguments.page;
    options.pkg = arguments.pkg;
    options.static_files = arguments.static_files;
    options.allowed_origins = arguments.allowed_origins;
    options.costs = arguments.costs.as_deref().map(costs).transpose()?;
    let runtime = tokio::runtime::Runtime::new().context("cannot start threads")?;
    runtime.block_on(serve(options, |address| {
        // Whoever reads them may have gone: that is no reason to stop taking leads.
        let _ = writeln!(
            std::io::stdout(),
            "page   http://{address}/\ninbox  http://{address}/inbox#token={token}\ntoken  {token}"
        );
    }))?;
    Ok(ExitCode::SUCCESS)
}

/// The costs of a file; fails with everything that is wrong in it.
fn costs(file: &Path) -> Result<Costs> {
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    Costs::parse(&text).map_err(|findings| {
        let findings: Vec<String> = findings.iter().map(|finding| format!("  {finding}")).collect();
        anyhow!("{} cannot be used:\n{}", file.display(), findings.join("\n"))
    })
}

/// The token of the environment, or a new one for this run.
fn token() -> Result<String> {
    if let Ok(token) = std::env::var("FRONTDESK_TOKEN") {
        return Ok(token);
    }
    let mut random = [0; 16];
    getrandom::fill(&mut random).context("the system gives no randomness")?;
    Ok(random.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// HTML of the widgets of several sites.
struct Widgets {
    sites: Vec<Site>,
}

impl Widgets {
    fn site(&self, form: &str) -> Option<&Site> {
        self.sites.iter().find(|site| site.consultation(form).is_some()).or(self.sites.first())
    }
}

fn options<'a>(at: Timestamp, lead_id: Option<LeadId>) -> RenderOptions<'a> {
    RenderOptions { base: BASE, today: at.date(), lead_id, inline_css: None }
}

fn tag(form: &str, locale: &str) -> Tag {
    Tag { config: form.to_owned(), lang: locale.to_owned(), ..Tag::default() }
}

impl Render for Widgets {
    /// A page that cannot be filled is served as it is: its tags come to life by script.
    fn page(&self, html: &str, at: Timestamp, new_id: LeadId) -> String {
        let Some(site) = self.sites.first() else { return html.to_owned() };
        render_page(html, site, &options(at, Some(new_id))).unwrap_or_else(|error| {
            eprintln!("a page is served as it is: {error}");
            html.to_owned()
        })
    }

    fn form_page(&self, again: &Again) -> String {
        let answered = Answered {
            values: again.values.clone(),
            problems: again.problems.iter().map(|(field, _)| field.clone()).collect(),
            page: again.page.as_ref().map(ToString::to_string).unwrap_or_default(),
        };
        let (form, locale) = (again.form.as_str(), again.locale.as_str());
        let page = self.site(form).and_then(|site| {
            form_page(site, &tag(form, locale), &answered, &options(Machine.now(), Some(again.id))).ok()
        });
        page.unwrap_or_default()
    }

    fn thanks_page(&self, form: &str, locale: &str, email: Option<&str>) -> String {
        let page = self.site(form).and_then(|site| {
            thanks_page(site, &tag(form, locale), email, &options(Machine.now(), None)).ok()
        });
        page.unwrap_or_default()
    }
}
