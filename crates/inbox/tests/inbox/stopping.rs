//! A real port, and a stop that loses nothing.

use crate::support::{World, id, lead, options};
use frontdesk_inbox::storage::Storage;
use frontdesk_inbox::{StartError, serve_until};
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::oneshot;

#[tokio::test(flavor = "multi_thread")]
async fn a_post_on_its_way_when_the_stop_comes_is_kept_and_answered() {
    let directory = tempfile::tempdir().unwrap();
    let mut options = options(directory.path(), &Arc::new(World::default()));
    options.clock = Arc::new(frontdesk_inbox::Machine);
    options.port = 0;
    let (tell, told) = oneshot::channel::<SocketAddr>();
    let (stop, stopped) = oneshot::channel::<()>();
    let server = tokio::spawn(serve_until(options, move |address| tell.send(address).unwrap(), async move {
        stopped.await.unwrap()
    }));
    let address = told.await.unwrap();
    let mut lead = lead(1);
    lead["submittedAt"] = "2026-01-01T00:00:00Z".into();
    let body = lead.to_string();
    let mut line = TcpStream::connect(address).await.unwrap();
    let head = format!(
        "POST /v1/leads HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/json\r\nContent-Length: {}\r\nExpect: 100-continue\r\n\r\n",
        body.len()
    );
    line.write_all(head.as_bytes()).await.unwrap();
    // The server asks for the body: the request has begun.
    let mut asked = [0; 25];
    line.read_exact(&mut asked).await.unwrap();
    assert_eq!(&asked[..21], b"HTTP/1.1 100 Continue");
    stop.send(()).unwrap();
    line.write_all(body.as_bytes()).await.unwrap();
    let mut answer = String::new();
    line.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 201 Created"), "{answer}");
    server.await.unwrap().unwrap();
    assert!(TcpStream::connect(address).await.is_err());
    let storage = Storage::open(directory.path()).unwrap();
    let (leads, _) = storage.leads(Default::default(), None, 10).await.unwrap();
    assert_eq!(leads[0].id.to_string(), id(1));
}

#[tokio::test]
async fn a_port_in_use_is_named() {
    let directory = tempfile::tempdir().unwrap();
    let mut options = options(directory.path(), &Arc::new(World::default()));
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    options.port = taken.local_addr().unwrap().port();
    let port = options.port.to_string();
    let error = serve_until(options, |_| {}, std::future::pending()).await.unwrap_err();
    assert!(matches!(error, StartError::Listen { .. }) && error.to_string().contains(&port), "{error}");
}
