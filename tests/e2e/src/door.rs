//! The proxy that every visitor comes through: it can hold, delay, lose and change what passes.

use crate::http::Message;
use anyhow::{Context, Result};
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// A proxy on a port of its own.
pub struct Door {
    /// Where visitors come in.
    pub port: u16,
    state: Rc<RefCell<State>>,
    task: tokio::task::JoinHandle<()>,
}

struct State {
    server: u16,
    rules: Vec<Rule>,
    passed: Vec<Message>,
}

/// What happens to requests whose method and path contain a text, or end with it where it ends in `$`.
struct Rule {
    on: String,
    left: usize,
    act: Act,
}

#[derive(Clone)]
enum Act {
    /// Wait until the gate opens.
    Hold(watch::Receiver<bool>),
    /// Wait so long, as on a slow line.
    Delay(Duration),
    /// Pass it on, and close the line before the answer comes back.
    Lose,
    /// Answer without asking the server.
    Answer(Message),
    /// Set a header of the answer, or take it away.
    Header(&'static str, Option<String>),
    /// Replace a text of the answer.
    Replace(String, String),
}

/// Opens what is held.
pub struct Gate(watch::Sender<bool>);

impl Gate {
    /// Lets everything pass that waits, and that comes later.
    pub fn open(&self) {
        self.0.send_replace(true);
    }
}

impl Door {
    /// Opens one before a server.
    pub(crate) async fn open(server: u16) -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let port = listener.local_addr()?.port();
        let state = Rc::new(RefCell::new(State { server, rules: Vec::new(), passed: Vec::new() }));
        let shared = state.clone();
        let task = tokio::task::spawn_local(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let shared = shared.clone();
                tokio::task::spawn_local(async move {
                    // A browser that goes away in the middle is no failure of ours: cargo shows this beside a failure only.
                    if let Err(error) = serve(stream, shared).await {
                        eprintln!("the door: {error:#}");
                    }
                });
            }
        });
        Ok(Self { port, state, task })
    }

    /// The server has another port now.
    pub fn lead_to(&self, port: u16) {
        self.state.borrow_mut().server = port;
    }

    /// Holds what is asked for until the gate is opened.
    pub fn hold(&self, on: &str) -> Gate {
        let (sender, receiver) = watch::channel(false);
        self.rule(on, usize::MAX, Act::Hold(receiver));
        Gate(sender)
    }

    /// Answers later.
    pub fn delay(&self, on: &str, by: Duration) {
        self.rule(on, usize::MAX, Act::Delay(by));
    }

    /// The server takes the next so many requests, but nobody hears of it.
    pub fn lose_answers(&self, on: &str, times: usize) {
        self.rule(on, times, Act::Lose);
    }

    /// Answers in the server's place.
    pub fn answer(&self, on: &str, status: &str, kind: &str, body: &str) {
        let answer = Message::new(format!("HTTP/1.1 {status}"), &[("content-type", kind)], body);
        self.rule(on, usize::MAX, Act::Answer(answer));
    }

    /// Answers the next request in the server's place.
    pub fn answer_once(&self, on: &str, status: &str, kind: &str, body: &str) {
        let answer = Message::new(format!("HTTP/1.1 {status}"), &[("content-type", kind)], body);
        self.rule(on, 1, Act::Answer(answer));
    }

    /// Answers with a page that no server has rendered, under the same policy as every page.
    pub fn serve_page(&self, path: &str, html: &str, policy: &str) {
        let headers = [("content-type", "text/html; charset=utf-8"), ("content-security-policy", policy)];
        let answer = Message::new("HTTP/1.1 200 OK", &headers, html);
        self.rule(&format!("GET {path}$"), usize::MAX, Act::Answer(answer));
    }

    /// Sets the Content-Security-Policy of what is asked for, or takes it away.
    pub fn policy(&self, on: &str, policy: Option<&str>) {
        self.rule(on, usize::MAX, Act::Header("content-security-policy", policy.map(str::to_owned)));
    }

    /// Replaces a text in what is asked for.
    pub fn replace(&self, on: &str, text: &str, with: &str) {
        self.rule(on, usize::MAX, Act::Replace(text.to_owned(), with.to_owned()));
    }

    /// How many requests came whose method and path contain a text.
    pub fn count(&self, on: &str) -> usize {
        self.state.borrow().passed.iter().filter(|request| fits(request, on)).count()
    }

    /// The values of a header in these requests.
    pub fn headers(&self, on: &str, name: &str) -> Vec<String> {
        let state = self.state.borrow();
        let requests = state.passed.iter().filter(|request| fits(request, on));
        requests.filter_map(|request| request.header(name).map(str::to_owned)).collect()
    }

    /// The bodies of these requests.
    pub fn bodies(&self, on: &str) -> Vec<String> {
        let state = self.state.borrow();
        let requests = state.passed.iter().filter(|request| fits(request, on));
        requests.map(|request| String::from_utf8_lossy(&request.body).into_owned()).collect()
    }

    fn rule(&self, on: &str, left: usize, act: Act) {
        self.state.borrow_mut().rules.push(Rule { on: on.to_owned(), left, act });
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        self.task.abort();
    }
}

fn fits(request: &Message, on: &str) -> bool {
    match on.strip_suffix('$') {
        Some(end) => request.target().ends_with(end),
        None => request.target().contains(on),
    }
}

async fn serve(mut stream: TcpStream, state: Rc<RefCell<State>>) -> Result<()> {
    let Some(request) = Message::read(&mut stream).await? else { return Ok(()) };
    let (server, acts) = state.borrow_mut().take(&request);
    let mut answer = None;
    for act in &acts {
        match act {
            Act::Hold(gate) => drop(gate.clone().wait_for(|is_open| *is_open).await?),
            Act::Delay(by) => tokio::time::sleep(*by).await,
            Act::Answer(given) => answer = Some(given.clone()),
            _ => {}
        }
    }
    let mut answer = match answer {
        Some(answer) => answer,
        None => request.exchange(server).await?,
    };
    for act in acts {
        match act {
            Act::Lose => return Ok(()),
            Act::Header(name, Some(value)) => answer.set(name, &value),
            Act::Header(name, None) => answer.remove(name),
            Act::Replace(text, with) => {
                let body = String::from_utf8(answer.body).context("a body is no text")?;
                answer.body = body.replace(&text, &with).into_bytes();
            }
            _ => {}
        }
    }
    stream.write_all(&answer.bytes()).await?;
    stream.shutdown().await?;
    Ok(())
}

impl State {
    fn take(&mut self, request: &Message) -> (u16, Vec<Act>) {
        self.passed.push(request.clone());
        let mut acts = Vec::new();
        for rule in &mut self.rules {
            if rule.left > 0 && fits(request, &rule.on) {
                rule.left -= 1;
                acts.push(rule.act.clone());
            }
        }
        (self.server, acts)
    }
}
