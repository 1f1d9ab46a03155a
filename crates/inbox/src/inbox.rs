//! A running inbox: its options made ready, and its storage open.

use crate::auth::Token;
use crate::clock::{Clock, NoRandomness, Random, new_id};
use crate::log::Log;
use crate::options::Options;
use crate::render::Render;
use crate::report::Costs;
use crate::storage::{OpenError, Storage};
use frontdesk_core::config::{Consultation, Site};
use frontdesk_core::lead::LeadId;
use std::ops::Deref;
use std::path::PathBuf;
use std::sync::Arc;

/// Why an inbox does not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// An empty token would let everyone read.
    #[error("the token is empty: whoever bears it may read every lead, so choose a long random one")]
    NoToken,
    /// The leads cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The port cannot be listened on.
    #[error("cannot listen on {address}: {error}")]
    Listen {
        /// The address and port.
        address: std::net::SocketAddr,
        /// What the system said.
        error: std::io::Error,
    },
    /// Serving ended by itself.
    #[error("serving failed: {0}")]
    Serve(std::io::Error),
}

/// An open inbox. Copies share everything.
#[derive(Clone)]
pub struct Inbox(Arc<Parts>);

/// What an inbox is made of.
pub struct Parts {
    pub(crate) storage: Storage,
    pub(crate) token: Token,
    pub(crate) sites: Vec<Site>,
    pub(crate) render: Arc<dyn Render>,
    pub(crate) page: Option<PathBuf>,
    pub(crate) pkg: Option<PathBuf>,
    pub(crate) static_files: Option<PathBuf>,
    pub(crate) allowed_origins: Vec<String>,
    pub(crate) min_fill_ms: i64,
    pub(crate) costs: Option<Arc<Costs>>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) log: Arc<dyn Log>,
    random: Arc<dyn Random>,
}

impl Deref for Inbox {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl Inbox {
    /// Opens the storage.
    pub fn open(options: Options) -> Result<Self, StartError> {
        if options.token.trim().is_empty() {
            return Err(StartError::NoToken);
        }
        Ok(Self(Arc::new(Parts {
            storage: Storage::open(&options.data)?,
            token: Token::new(&options.token),
            sites: options.sites,
            render: options.render,
            page: options.page,
            pkg: options.pkg,
            static_files: options.static_files,
            allowed_origins: options.allowed_origins,
            min_fill_ms: options.min_fill_ms,
            costs: options.costs.map(Arc::new),
            clock: options.clock,
            log: options.log,
            random: options.random,
        })))
    }

    /// Commits what was taken and closes the storage.
    pub async fn close(&self) {
        self.storage.close().await;
    }

    pub(crate) fn new_id(&self) -> Result<LeadId, NoRandomness> {
        new_id(self.clock.now(), &*self.random)
    }

    /// The site with this name; `Err` where a name is given that no site has.
    pub(crate) fn site(&self, name: Option<&str>) -> Result<Option<&Site>, UnknownSite> {
        let Some(name) = name else { return Ok(None) };
        self.sites.iter().find(|site| site.site == name).map(Some).ok_or(UnknownSite)
    }

    /// A form and its site: of the site that is named, else of the first one that has such a form.
    pub(crate) fn form(&self, site: Option<&Site>, widget: &str) -> Option<(&Site, &Consultation)> {
        self.sites
            .iter()
            .filter(|have| site.is_none_or(|site| have.site == site.site))
            .find_map(|site| Some((site, site.consultation(widget)?)))
    }
}

/// No site here has this name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct UnknownSite;
