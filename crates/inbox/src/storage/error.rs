//! What can go wrong with the file of leads.

use std::path::PathBuf;

/// Why the file of leads cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The data directory is not there and cannot be made.
    #[error("the data directory {} cannot be made: {error}", path.display())]
    Directory {
        /// The directory.
        path: PathBuf,
        /// What the system said.
        error: std::io::Error,
    },
    /// The file, or its directory, cannot be written.
    #[error("{} cannot be written: check the owner and the permissions of the file and its directory", path.display())]
    NotWritable {
        /// The file.
        path: PathBuf,
    },
    /// Another process holds the file.
    #[error("{} is locked by another process: stop it, or choose another data directory", path.display())]
    Locked {
        /// The file.
        path: PathBuf,
    },
    /// The file is no database of ours.
    #[error("{} is no SQLite database: move it away, or choose another data directory", path.display())]
    NotADatabase {
        /// The file.
        path: PathBuf,
    },
    /// The file was written by a newer Frontdesk.
    #[error("{} has schema version {found}, this Frontdesk knows up to {known}: update Frontdesk", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// The newest version known here.
        known: i64,
    },
    /// The thread that writes cannot be started.
    #[error("the writing thread cannot be started: {0}")]
    Thread(std::io::Error),
    /// Anything else.
    #[error("{} cannot be opened: {error}", path.display())]
    Other {
        /// The file.
        path: PathBuf,
        /// What SQLite said.
        error: rusqlite::Error,
    },
}

impl OpenError {
    /// Sorts what SQLite says into what a person can mend.
    pub(super) fn from_sqlite(path: PathBuf, error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Self::Locked { path },
            Some(Code::ReadOnly | Code::CannotOpen | Code::PermissionDenied) => Self::NotWritable { path },
            Some(Code::NotADatabase) => Self::NotADatabase { path },
            _ => Self::Other { path, error },
        }
    }
}

/// Why a lead was not kept, or leads cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    /// More leads wait than can be written now, or another process writes for long.
    #[error("the storage is busy")]
    Busy,
    /// The inbox is stopping.
    #[error("the storage is closed")]
    Closed,
    /// SQLite failed; its message names tables and files, never values.
    #[error("the storage failed: {0}")]
    Failed(String),
}

impl From<rusqlite::Error> for StorageError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Self::Busy,
            _ => Self::Failed(error.to_string()),
        }
    }
}
