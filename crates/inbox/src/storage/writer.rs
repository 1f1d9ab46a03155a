//! The one thread that writes. Whatever waits is committed together, and each is answered only after the commit.

use super::StorageError;
use super::insert::{self, Arrival, Kept};
use rusqlite::{Connection, TransactionBehavior};
use std::sync::Mutex;
use std::thread::JoinHandle;
use tokio::sync::{mpsc, oneshot};

/// Leads that may wait; more are turned away with "try again", which bounds memory and time.
const QUEUE: usize = 4096;

/// Leads in one transaction: a sync costs milliseconds whether it holds one lead or many.
const GROUP: usize = 256;

type Answer = oneshot::Sender<Result<Kept, StorageError>>;

/// The way to the writing thread.
pub(super) struct Writer {
    queue: Mutex<Option<mpsc::Sender<(Arrival, Answer)>>>,
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

    /// Queues a lead and waits for its commit.
    pub(super) async fn keep(&self, arrival: Arrival) -> Result<Kept, StorageError> {
        let (answer, committed) = oneshot::channel();
        {
            let queue = self.queue.lock().map_err(|_| StorageError::Closed)?;
            let queue = queue.as_ref().ok_or(StorageError::Closed)?;
            queue.try_send((arrival, answer)).map_err(|error| match error {
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

fn write(mut connection: Connection, mut waiting: mpsc::Receiver<(Arrival, Answer)>) {
    while let Some(first) = waiting.blocking_recv() {
        let mut group = vec![first];
        while group.len() < GROUP
            && let Ok(next) = waiting.try_recv()
        {
            group.push(next);
        }
        answer(commit(&mut connection, &group), group);
    }
    // Folds the log into the file, so that a copy of the one file is whole. Best effort: the log itself is durable.
    let _checkpoint = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
}

fn commit(connection: &mut Connection, group: &[(Arrival, Answer)]) -> Result<Vec<Kept>, StorageError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let kept =
        group.iter().map(|(arrival, _)| insert::keep(&transaction, arrival)).collect::<Result<_, _>>()?;
    transaction.commit()?;
    Ok(kept)
}

fn answer(outcome: Result<Vec<Kept>, StorageError>, group: Vec<(Arrival, Answer)>) {
    // Who no longer listens has gone away; the lead is kept all the same, and a retry finds it.
    match outcome {
        Ok(kept) => {
            for ((_, answer), kept) in group.into_iter().zip(kept) {
                let _gone = answer.send(Ok(kept));
            }
        }
        Err(error) => {
            for (_, answer) in group {
                let _gone = answer.send(Err(error.clone()));
            }
        }
    }
}
