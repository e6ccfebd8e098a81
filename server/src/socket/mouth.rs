//! The writing half of a socket: a short queue and a task that empties it, so that a slow device slows only itself.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::ws::{Message, WebSocket};
use futures_util::SinkExt;
use futures_util::stream::SplitSink;
use sync::wire::Frame;
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::metrics::Metrics;
use crate::socket::end::{End, Step};

/// So many messages may wait to be written.
const QUEUE: usize = 4;

/// A device that takes nothing for so long is gone.
const PATIENCE: Duration = Duration::from_secs(60);

/// Where frames are put.
pub struct Mouth {
    queue: mpsc::Sender<Message>,
}

impl Mouth {
    /// A mouth and the task that speaks; the task ends when the mouth is dropped or the device has gone.
    pub fn open(mut sink: SplitSink<WebSocket, Message>, metrics: Arc<Metrics>) -> (Mouth, JoinHandle<()>) {
        let (queue, mut messages) = mpsc::channel(QUEUE);
        let speaking = tokio::spawn(async move {
            while let Some(message) = messages.recv().await {
                if let Message::Binary(bytes) = &message {
                    metrics.frames_sent.up();
                    metrics.bytes_sent.add(bytes.len() as u64);
                }
                match timeout(PATIENCE, sink.send(message)).await {
                    Ok(Ok(())) => {}
                    Ok(Err(_)) | Err(_) => return,
                }
            }
        });
        (Mouth { queue }, speaking)
    }

    /// Puts a frame into the queue; waits for a place.
    pub async fn say(&self, frame: &Frame) -> Step {
        match frame.encode() {
            Ok(bytes) => self.say_bytes(bytes).await,
            Err(error) => {
                tracing::error!(?error, "a frame cannot be written");
                Err(End::Gone)
            }
        }
    }

    /// Puts the bytes of a frame into the queue; waits for a place.
    pub async fn say_bytes(&self, bytes: Vec<u8>) -> Step {
        self.put(Message::Binary(bytes.into())).await
    }

    /// Returns when there is a place in the queue.
    pub async fn is_free(&self) -> Step {
        self.queue.reserve().await.map(drop).map_err(|_| End::Gone)
    }

    /// Asks whether somebody is there; browsers answer by themselves.
    pub async fn ping(&self) -> Step {
        self.put(Message::Ping(Bytes::new())).await
    }

    /// Says goodbye, if there is still somebody to say it to.
    pub async fn close(&self) {
        let _ = self.put(Message::Close(None)).await;
    }

    async fn put(&self, message: Message) -> Step {
        self.queue.send(message).await.map_err(|_| End::Gone)
    }
}
