//! HTTP/1.1 as far as a proxy and a test need it: one request for each connection.

use anyhow::{Context, Result, bail};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A request or an answer.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    /// The first line.
    pub start: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Message {
    pub fn new(start: impl Into<String>, headers: &[(&str, &str)], body: impl Into<Vec<u8>>) -> Self {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        Self { start: start.into(), headers: headers.iter().map(owned).collect(), body: body.into() }
    }

    /// The header's value, whatever the case of its name.
    pub fn header(&self, name: &str) -> Option<&str> {
        let (_, value) = self.headers.iter().find(|(have, _)| have.eq_ignore_ascii_case(name))?;
        Some(value)
    }

    pub fn set(&mut self, name: &str, value: &str) {
        self.remove(name);
        self.headers.push((name.to_owned(), value.to_owned()));
    }

    pub fn remove(&mut self, name: &str) {
        self.headers.retain(|(have, _)| !have.eq_ignore_ascii_case(name));
    }

    /// Method and path of a request.
    pub fn target(&self) -> &str {
        self.start.rsplit_once(' ').map_or(&self.start, |(target, _)| target)
    }

    pub fn status(&self) -> Option<u16> {
        self.start.split(' ').nth(1)?.parse().ok()
    }

    /// As it goes over the wire, and the last one on its connection.
    pub fn bytes(mut self) -> Vec<u8> {
        self.remove("transfer-encoding");
        self.set("connection", "close");
        let has_body =
            !self.start.contains(" 304 ") && (self.start.starts_with("HTTP") || !self.body.is_empty());
        if has_body {
            let length = self.body.len().to_string();
            self.set("content-length", &length);
        }
        let mut bytes = format!("{}\r\n", self.start).into_bytes();
        for (name, value) in &self.headers {
            bytes.extend(format!("{name}: {value}\r\n").bytes());
        }
        bytes.extend(b"\r\n");
        bytes.extend(self.body);
        bytes
    }

    /// Reads one; `None` where the connection closes before it begins.
    pub async fn read(stream: &mut (impl AsyncRead + Unpin)) -> Result<Option<Self>> {
        let mut bytes = Vec::new();
        let head = loop {
            if let Some(at) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
                break at;
            }
            if stream.read_buf(&mut bytes).await? == 0 {
                return if bytes.is_empty() { Ok(None) } else { bail!("a message ended too soon") };
            }
        };
        let rest = bytes.split_off(head + 4);
        let text = String::from_utf8(bytes).context("a head is not UTF-8")?;
        let mut lines = text.trim_end().split("\r\n");
        let start = lines.next().unwrap_or_default().to_owned();
        let pair =
            |line: &str| line.split_once(':').map(|(name, value)| (name.to_owned(), value.trim().to_owned()));
        let mut message = Self { start, headers: lines.filter_map(pair).collect(), body: rest };
        if message.header("transfer-encoding").is_some() {
            bail!("chunked bodies are not read here: {}", message.start);
        }
        let length = message.header("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
        while message.body.len() < length {
            if stream.read_buf(&mut message.body).await? == 0 {
                bail!("a body ended too soon: {}", message.start);
            }
        }
        Ok(Some(message))
    }

    /// Sends a request to a port of this machine and returns the answer.
    pub async fn exchange(self, port: u16) -> Result<Self> {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).await?;
        stream.write_all(&self.bytes()).await?;
        Self::read(&mut stream).await?.context("no answer")
    }
}
