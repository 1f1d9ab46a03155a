//! What an inbox needs to know before it starts.

use crate::clock::{Clock, Machine, Random};
use crate::log::{Log, StandardError};
use crate::render::Render;
use crate::report::Costs;
use frontdesk_core::config::Site;
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;
use std::sync::Arc;

/// Everything that can be set. [`Options::new`] fills in what is usual.
#[derive(Clone)]
pub struct Options {
    /// The address to listen on; this machine alone if not said otherwise.
    pub host: IpAddr,
    /// The port to listen on; 0 takes a free one.
    pub port: u16,
    /// The directory that holds the leads.
    pub data: PathBuf,
    /// Who bears it may read leads.
    pub token: String,
    /// The sites whose leads are taken. A lead's id is unique within its site.
    pub sites: Vec<Site>,
    /// Makes HTML of widgets.
    pub render: Arc<dyn Render>,
    /// The page at `/`, read anew for each request and passed through [`Render::page`].
    pub page: Option<PathBuf>,
    /// The built widgets, at `/frontdesk/`.
    pub pkg: Option<PathBuf>,
    /// Further files, at `/demo/`; those that end in `.html` pass through [`Render::page`].
    pub static_files: Option<PathBuf>,
    /// Other origins whose scripts may post leads, such as `https://www.acme.com`; `*` is every origin.
    pub allowed_origins: Vec<String>,
    /// Filled in faster than this, a form is set aside as a suspect.
    pub min_fill_ms: i64,
    /// What campaigns cost, for reports.
    pub costs: Option<Costs>,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Gives randomness for ids.
    pub random: Arc<dyn Random>,
    /// Takes one line for each request.
    pub log: Arc<dyn Log>,
}

impl Options {
    /// What is usual: port 8080 of this machine alone, no pages, no other origins, 1.5 seconds to fill in a form.
    pub fn new(data: PathBuf, token: String, sites: Vec<Site>, render: Arc<dyn Render>) -> Self {
        Self {
            host: Ipv4Addr::LOCALHOST.into(),
            port: 8080,
            data,
            token,
            sites,
            render,
            page: None,
            pkg: None,
            static_files: None,
            allowed_origins: Vec::new(),
            min_fill_ms: 1_500,
            costs: None,
            clock: Arc::new(Machine),
            random: Arc::new(Machine),
            log: Arc::new(StandardError),
        }
    }
}
