//! Accounts: the companies and buying groups that leads belong to.

mod domain;
mod gather;
mod join;

pub(crate) use domain::{domain_of, registrable};
pub(crate) use gather::{Account, Wanted, gather};
