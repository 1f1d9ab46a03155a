//! `/api/…`: reading leads, for whoever bears the token.

pub(crate) mod accounts;
pub(crate) mod csv;
pub(crate) mod lead;
pub(crate) mod leads;
mod query;
pub(crate) mod report;
