//! The one thread that writes. Whatever waits is committed together, and each is answered only after the commit.

use super::StorageError;
use rusqlite::{Connection, TransactionBehavior};
use std::sync::Mutex;
use std::thread::JoinHandle;
use tokio::sync::{mpsc, oneshot};

/// Tasks that may wait; more are turned away with "try again", which bounds memory and time.
const QUEUE: usize = 4096;

/// Tasks in one transaction: a sync costs milliseconds whether it holds one lead or many.
const GROUP: usize = 256;

/// Something to write, and who waits for it.
trait Task: Send {
    fn run(&mut self, connection: &Connection) -> rusqlite::Result<()>;

    /// After the commit, or instead of it.
    fn tell(self: Box<Self>, outcome: Result<(), StorageError>);
}

struct Job<T, F> {
    work: F,
    made: Option<T>,
    answer: oneshot::Sender<Result<T, StorageError>>,
}

impl<T: Send, F: Send + FnMut(&Connection) -> rusqlite::Result<T>> Task for Job<T, F> {
    fn run(&mut self, connection: &Connection) -> rusqlite::Result<()> {
        self.made = Some((self.work)(connection)?);
        Ok(())
    }

    fn tell(self: Box<Self>, outcome: Result<(), StorageError>) {
        let Self { made, answer, .. } = *self;
        let made = outcome.and_then(|()| made.ok_or(StorageError::Closed));
        // Who no longer listens has gone away; the lead is kept all the same, and a retry finds it.
        let _gone = answer.send(made);
    }
}

/// The way to the writing thread.
pub(super) struct Writer {
    queue: Mutex<Option<mpsc::Sender<Box<dyn Task>>>>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Writer {
    /// Starts the thread, which owns the connection from now on.
    pub(super) fn start(connection: Connection) -> std::io::Result<Self> {
        let (queue, waiting) = mpsc::channel(QUEUE);
        let name = "frontdesk-writer".to_owned();
        let thread = std::thread::Builder::new().name(name).spawn(move || write(connection, waiting))?;
        Ok(Self { queue: Mutex::new(Some(queue)), thread: Mutex::new(Some(thread)) })
    }

    /// Queues something to write and waits for its commit.
    pub(super) async fn write<T: Send + 'static>(
        &self,
        work: impl FnMut(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StorageError> {
        let (answer, committed) = oneshot::channel();
        {
            let queue = self.queue.lock().map_err(|_| StorageError::Closed)?;
            let queue = queue.as_ref().ok_or(StorageError::Closed)?;
            queue.try_send(Box::new(Job { work, made: None, answer })).map_err(|error| match error {
                mpsc::error::TrySendError::Full(_) => StorageError::Busy,
                mpsc::error::TrySendError::Closed(_) => StorageError::Closed,
            })?;
        }
        committed.await.map_err(|_| StorageError::Closed)?
    }

    /// Takes nothing more, and waits until what was taken is committed.
    pub(super) async fn close(&self) {
        let queue = self.queue.lock().ok().and_then(|mut queue| queue.take());
        drop(queue);
        let thread = self.thread.lock().ok().and_then(|mut thread| thread.take());
        if let Some(thread) = thread {
            // The thread ends by itself once the queue is empty; nothing is left to do should it have panicked.
            let _ended = tokio::task::spawn_blocking(move || thread.join()).await;
        }
    }
}

fn write(mut connection: Connection, mut waiting: mpsc::Receiver<Box<dyn Task>>) {
    while let Some(first) = waiting.blocking_recv() {
        let mut group = vec![first];
        while group.len() < GROUP
            && let Ok(next) = waiting.try_recv()
        {
            group.push(next);
        }
        let outcome = commit(&mut connection, &mut group);
        for task in group {
            task.tell(outcome.clone());
        }
    }
    // Folds the log into the file, so that a copy of the one file is whole. Best effort: the log itself is durable.
    let _checkpoint = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
}

fn commit(connection: &mut Connection, group: &mut [Box<dyn Task>]) -> Result<(), StorageError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for task in group {
        task.run(&transaction)?;
    }
    Ok(transaction.commit()?)
}
