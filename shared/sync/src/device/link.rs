//! The line to the relay: when to dial, when to give up, when to ask whether somebody is there.

use super::event::Connection;

const FIRST_WAIT_MS: i64 = 500;
const LONGEST_WAIT_MS: i64 = 60_000;
/// A clock may be set back this far before a deadline counts as passed.
const SLACK_MS: i64 = 60_000;

/// The state of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// No socket; dial when the deadline passes.
    Idle,
    Dialling(Connection),
    /// Open, and HELLO is to be sent as soon as nothing is being stored.
    Greeting(Connection),
    /// HELLO is on its way; only WELCOME counts.
    Greeted(Connection),
    Open(Connection),
    /// Given up; the driver reports the end.
    Closing(Connection),
}

/// Why nobody dials until something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Barred {
    SignedOut,
    UpdateNeeded,
}

/// A moment to come, safe against clocks that are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Deadline {
    set_ms: i64,
    due_ms: i64,
}

/// The line and its patience.
#[derive(Debug)]
pub(super) struct Link {
    pub(super) line: Line,
    pub(super) barred: Option<Barred>,
    pub(super) online: bool,
    /// When to act on `line` if nothing happens.
    pub(super) patience: Option<Deadline>,
    /// When the next PING is due.
    pub(super) ping: Option<Deadline>,
    /// When the answer to a PING is overdue.
    pub(super) pong: Option<Deadline>,
    /// When an acknowledgement is overdue.
    pub(super) ack: Option<Deadline>,
    /// When a snapshot that could not be had is asked for again.
    pub(super) fetch: Option<Deadline>,
    pub(super) handshake: u32,
    /// Nonsense heard on this connection.
    pub(super) strikes: u8,
    pub(super) pings: u32,
    attempts: u32,
    least_wait_ms: i64,
    connections: u32,
}

impl Deadline {
    pub(super) fn after(now_ms: i64, wait_ms: i64) -> Deadline {
        Deadline { set_ms: now_ms, due_ms: now_ms.saturating_add(wait_ms) }
    }

    pub(super) fn is_due(self, now_ms: i64) -> bool {
        now_ms >= self.due_ms || now_ms < self.set_ms.saturating_sub(SLACK_MS)
    }
}

impl Link {
    pub(super) fn new(online: bool) -> Link {
        Link {
            line: Line::Idle,
            barred: None,
            online,
            patience: None,
            ping: None,
            pong: None,
            ack: None,
            fetch: None,
            handshake: 0,
            strikes: 0,
            pings: 0,
            attempts: 0,
            least_wait_ms: 0,
            connections: 0,
        }
    }

    /// Is this the connection that counts?
    pub(super) fn is(&self, connection: Connection) -> bool {
        match self.line {
            Line::Idle => false,
            Line::Dialling(now)
            | Line::Greeting(now)
            | Line::Greeted(now)
            | Line::Open(now)
            | Line::Closing(now) => now == connection,
        }
    }

    /// A new connection, to be opened.
    pub(super) fn dial(&mut self) -> Connection {
        self.connections = self.connections.wrapping_add(1);
        self.attempts = self.attempts.saturating_add(1);
        self.strikes = 0;
        let connection = Connection(self.connections);
        self.line = Line::Dialling(connection);
        connection
    }

    /// The socket is gone: dial again after a wait that grows, spread by chance.
    pub(super) fn rest(&mut self, now_ms: i64, chance: u32) {
        let span = FIRST_WAIT_MS << self.attempts.min(8);
        let span = if self.online { span.min(LONGEST_WAIT_MS) } else { LONGEST_WAIT_MS };
        let spread = span / 2 + i64::from(chance) % (span / 2 + 1);
        let wait = spread.max(self.least_wait_ms);
        self.least_wait_ms = 0;
        self.line = Line::Idle;
        self.stop_asking();
        self.patience =
            if self.barred == Some(Barred::SignedOut) { None } else { Some(Deadline::after(now_ms, wait)) };
    }

    /// No answer is expected any more.
    pub(super) fn stop_asking(&mut self) {
        self.ping = None;
        self.pong = None;
        self.ack = None;
        self.fetch = None;
    }

    /// The relay, or a full store, asks for a pause.
    pub(super) fn wait_at_least(&mut self, wait_ms: i64) {
        self.least_wait_ms = self.least_wait_ms.max(wait_ms);
    }

    /// All is well: the next failure is a first one.
    pub(super) fn calm(&mut self) {
        self.attempts = 0;
    }

    /// The next moment at which time itself is an event.
    pub(super) fn wake_ms(&self) -> Option<i64> {
        [self.patience, self.ping, self.pong, self.ack, self.fetch]
            .into_iter()
            .flatten()
            .map(|deadline| deadline.due_ms)
            .min()
    }
}
