//! All addresses of the inbox, and serving them until told to stop.

use crate::inbox::{Inbox, StartError};
use crate::options::Options;
use crate::refusal::{Code, Refusal};
use crate::{api, auth, cors, intake, log, pages, security};
use axum::Router;
use axum::http::{HeaderValue, header};
use axum::middleware::{from_fn_with_state, map_response};
use axum::response::Response;
use axum::routing::{get, post};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// How long requests that were taken may still run after the signal to stop.
const FINISH: Duration = Duration::from_secs(10);

/// Every address, for a server or for tests in process.
pub fn router(inbox: &Inbox) -> Router {
    let api = Router::new()
        .route("/api/leads", get(api::leads::list))
        .route("/api/leads.csv", get(api::csv::export))
        .route("/api/leads/{id}", get(api::lead::show).patch(api::lead::change))
        .route("/api/accounts", get(api::accounts::list))
        .route("/api/report", get(api::report::show))
        .layer(map_response(not_stored))
        .layer(from_fn_with_state(inbox.clone(), auth::bearer));
    Router::new()
        .merge(api)
        .route("/", get(pages::front::show))
        .route("/v1/leads", post(intake::post).options(cors::preflight))
        .route("/inbox", get(pages::inbox::show))
        .route("/inbox/{file}", get(pages::inbox::file))
        .route("/frontdesk/{*path}", get(pages::files::pkg))
        .route("/demo/{*path}", get(pages::files::demo))
        .route("/healthz", get(pages::health::check))
        .fallback(async || Refusal::new(Code::NotFound))
        .method_not_allowed_fallback(async || Refusal::new(Code::MethodNotAllowed))
        .layer(map_response(security::every_answer))
        .layer(from_fn_with_state(inbox.clone(), log::requests))
        .with_state(inbox.clone())
}

/// Leads stay out of every cache.
async fn not_stored(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Opens an inbox and serves it until SIGINT or SIGTERM; then finishes what was taken and closes the file.
/// `ready` is told the address, once requests are taken.
pub async fn serve(options: Options, ready: impl FnOnce(SocketAddr)) -> Result<(), StartError> {
    serve_until(options, ready, stop_signal()).await
}

/// The same until a future ends.
pub async fn serve_until(
    options: Options,
    ready: impl FnOnce(SocketAddr),
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), StartError> {
    let address = SocketAddr::new(options.host, options.port);
    let inbox = Inbox::open(options)?;
    let listen = |error| StartError::Listen { address, error };
    let listener = TcpListener::bind(address).await.map_err(listen)?;
    ready(listener.local_addr().map_err(listen)?);
    let (stopping, stopped) = oneshot::channel();
    let serving = axum::serve(listener, router(&inbox)).with_graceful_shutdown(async move {
        stop.await;
        // Nobody listens any more where serving has ended already.
        let _ended = stopping.send(());
    });
    // A client that never finishes its request must not keep the inbox from stopping.
    let outcome = tokio::select! {
        outcome = serving => outcome.map_err(StartError::Serve),
        () = async {
            // The sender goes away unsent only with `serving` itself, which is then done.
            let _stopping = stopped.await;
            tokio::time::sleep(FINISH).await;
        } => Ok(()),
    };
    inbox.close().await;
    outcome
}

async fn stop_signal() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        () = interrupt => {}
        () = terminate() => {}
    }
}

#[cfg(unix)]
async fn terminate() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut signal) => {
            signal.recv().await;
        }
        Err(_) => std::future::pending().await,
    }
}

#[cfg(not(unix))]
async fn terminate() {
    std::future::pending::<()>().await;
}
