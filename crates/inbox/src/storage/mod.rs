//! Leads in one SQLite file: one thread writes and commits in groups, any number read. All SQL of the inbox is in here.

mod brief;
mod error;
mod filter;
mod insert;
mod read;
mod schema;
mod status;
mod writer;

pub use brief::{Brief, Span};
pub use error::{OpenError, StorageError};
pub use filter::{Cursor, Filter};
pub use insert::{Arrival, Kept, Print};
pub use read::StoredLead;
pub use status::{Change, LeadHistory, Move};

use frontdesk_core::lead::LeadId;
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use writer::Writer;

/// How long to wait for another process that writes to the same file.
const BUSY: Duration = Duration::from_secs(5);

/// Idle connections for reading that are kept open.
const IDLE_READERS: usize = 4;

/// The leads of an inbox. Copies share one file and one writer.
#[derive(Clone)]
pub struct Storage {
    path: PathBuf,
    readers: Arc<Mutex<Vec<Connection>>>,
    writer: Arc<Writer>,
}

impl Storage {
    /// Opens `leads.db` in a directory; makes both where they are not there yet.
    pub fn open(directory: &Path) -> Result<Self, OpenError> {
        Self::open_within(directory, BUSY)
    }

    /// The same, waiting so long for a file that another process has locked.
    pub fn open_within(directory: &Path, busy: Duration) -> Result<Self, OpenError> {
        private_directory(directory)
            .map_err(|error| OpenError::Directory { path: directory.to_owned(), error })?;
        let path = directory.join("leads.db");
        let connection = schema::open(&path, busy)?;
        let writer = Writer::start(connection).map_err(OpenError::Thread)?;
        Ok(Self { path, readers: Arc::default(), writer: Arc::new(writer) })
    }

    /// Keeps a lead once, and answers after the commit.
    pub async fn keep(&self, arrival: Arrival) -> Result<Kept, StorageError> {
        self.writer.write(move |connection| insert::keep(connection, &arrival)).await
    }

    /// Moves a lead along the pipeline, and answers after the commit; `None` where it is not there.
    pub async fn change(&self, wish: Move) -> Result<Option<LeadHistory>, StorageError> {
        self.writer.write(move |connection| status::change(connection, &wish)).await
    }

    /// The lead with this id, and its history; of any site where none is named.
    pub async fn lead(&self, site: Option<String>, id: LeadId) -> Result<Option<LeadHistory>, StorageError> {
        self.read(move |connection| status::with_history(connection, site.as_deref(), id)).await
    }

    /// Every lead of a span in brief, in the order of arrival.
    pub async fn briefs(&self, span: Span) -> Result<Vec<Brief>, StorageError> {
        self.read(move |connection| brief::briefs(connection, &span)).await
    }

    /// The newest leads that pass a filter and come after a cursor, and the cursor of what is left.
    pub async fn leads(
        &self,
        filter: Filter,
        after: Option<Cursor>,
        limit: usize,
    ) -> Result<(Vec<StoredLead>, Option<Cursor>), StorageError> {
        self.read(move |connection| read::leads(connection, &filter, after, limit)).await
    }

    /// Reads a little, to see that the file can be read.
    pub async fn check(&self) -> Result<(), StorageError> {
        self.read(read::check).await
    }

    /// Commits what was taken, folds the write-ahead log into the file and closes it. Nothing can be kept afterwards.
    pub async fn close(&self) {
        self.writer.close().await;
        if let Ok(mut idle) = self.readers.lock() {
            idle.clear();
        }
    }

    async fn read<T: Send + 'static>(
        &self,
        query: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StorageError> {
        let storage = self.clone();
        let task = tokio::task::spawn_blocking(move || {
            let connection = storage.reader()?;
            let answer = query(&connection)?;
            storage.put_back(connection);
            Ok(answer)
        });
        task.await.map_err(|_| StorageError::Closed)?
    }

    fn reader(&self) -> rusqlite::Result<Connection> {
        let idle = self.readers.lock().ok().and_then(|mut idle| idle.pop());
        idle.map_or_else(|| schema::open_reader(&self.path, BUSY), Ok)
    }

    fn put_back(&self, connection: Connection) {
        if let Ok(mut idle) = self.readers.lock()
            && idle.len() < IDLE_READERS
        {
            idle.push(connection);
        }
    }
}

/// Makes a directory that nobody but its owner can look into: leads are personal data. One that is there stays as it is.
fn private_directory(path: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}
