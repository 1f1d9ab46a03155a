//! Work that would hold up other requests: reading files, and rendering. Should it panic, one request fails.

use crate::inbox::Inbox;
use crate::refusal::Refusal;
use crate::render::Render;

/// Does it on a thread of its own.
pub(crate) async fn run<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Refusal> {
    tokio::task::spawn_blocking(work).await.map_err(|_| Refusal::internal("a task ended early"))
}

/// Renders on a thread of its own.
pub(crate) async fn render(
    inbox: &Inbox,
    work: impl FnOnce(&dyn Render) -> String + Send + 'static,
) -> Result<String, Refusal> {
    let render = inbox.render.clone();
    run(move || work(&*render)).await
}
