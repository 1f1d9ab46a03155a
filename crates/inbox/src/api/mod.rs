//! `/api/…`: reading leads, for whoever bears the token.

pub(crate) mod csv;
pub(crate) mod lead;
pub(crate) mod leads;
mod query;
