//! What end-to-end tests stand on: browsers, the real inbox, a proxy between them, and looking at pages as people do.

mod axe;
mod case;
mod door;
mod engine;
mod http;
mod page;
mod pages;
mod scene;
mod server;
mod until;

pub use axe::audit;
pub use case::{Case, run};
pub use door::{Door, Gate};
pub use engine::{Browser, EVERY, Engine, ONLY_CHROMIUM};
pub use page::{Page, key};
pub use pages::{page, unrendered};
pub use scene::{Scene, Setup};
pub use server::{Server, TOKEN};
pub use until::until;
