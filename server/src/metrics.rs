//! What the relay counts: numbers without names, for whoever watches over it.

use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering};

use sync::name::Shelf;

use crate::bell::Heads;

/// A number that only grows, or one that goes up and down.
#[derive(Debug, Default)]
pub struct Count(AtomicU64);

/// Everything that is counted since the relay was started.
#[derive(Debug, Default)]
pub struct Metrics {
    /// Sockets open now.
    pub sockets: Count,
    /// Sockets that were refused because there were too many.
    pub sockets_refused: Count,
    /// Changes written into the log.
    pub changes_stored: Count,
    /// Changes that were there already.
    pub changes_duplicate: Count,
    /// Changes that were refused.
    pub changes_refused: Count,
    /// Commits into the log.
    pub commits: Count,
    /// Commits that failed.
    pub commits_failed: Count,
    /// Frames sent to devices.
    pub frames_sent: Count,
    /// Bytes of these frames.
    pub bytes_sent: Count,
    /// Frames heard from devices.
    pub frames_heard: Count,
    /// Bytes of these frames.
    pub bytes_heard: Count,
    /// Pieces of blobs taken.
    pub pieces: Count,
}

impl Count {
    /// One more.
    pub fn up(&self) {
        self.add(1);
    }

    /// One less.
    pub fn down(&self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }

    /// So many more.
    pub fn add(&self, number: u64) {
        self.0.fetch_add(number, Ordering::Relaxed);
    }

    /// The number now.
    pub fn read(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

impl Metrics {
    /// As Prometheus reads it.
    pub fn text(&self, stored: u64, heads: &Heads) -> String {
        let mut text = String::new();
        gauge(&mut text, "jobmappe_sockets", "Sockets open now", self.sockets.read());
        gauge(&mut text, "jobmappe_stored_bytes", "Bytes kept for the dealership", stored);
        for (name, help, count) in [
            ("jobmappe_sockets_refused_total", "Sockets refused as too many", &self.sockets_refused),
            ("jobmappe_changes_stored_total", "Changes written into the log", &self.changes_stored),
            ("jobmappe_changes_duplicate_total", "Changes that were there already", &self.changes_duplicate),
            ("jobmappe_changes_refused_total", "Changes refused", &self.changes_refused),
            ("jobmappe_commits_total", "Commits into the log", &self.commits),
            ("jobmappe_commits_failed_total", "Commits that failed", &self.commits_failed),
            ("jobmappe_frames_sent_total", "Frames sent to devices", &self.frames_sent),
            ("jobmappe_bytes_sent_total", "Bytes of frames sent to devices", &self.bytes_sent),
            ("jobmappe_frames_heard_total", "Frames heard from devices", &self.frames_heard),
            ("jobmappe_bytes_heard_total", "Bytes of frames heard from devices", &self.bytes_heard),
            ("jobmappe_pieces_total", "Pieces of blobs taken", &self.pieces),
        ] {
            line(&mut text, name, help, "counter");
            let _ = writeln!(text, "{name} {}", count.read());
        }
        line(&mut text, "jobmappe_log_records", "Number of the last record of each shelf", "gauge");
        for (shelf, head) in heads {
            let _ = writeln!(text, "jobmappe_log_records{{shelf=\"{}\"}} {head}", name_of(*shelf));
        }
        text
    }
}

fn gauge(text: &mut String, name: &str, help: &str, number: u64) {
    line(text, name, help, "gauge");
    let _ = writeln!(text, "{name} {number}");
}

fn line(text: &mut String, name: &str, help: &str, kind: &str) {
    let _ = writeln!(text, "# HELP {name} {help}\n# TYPE {name} {kind}");
}

fn name_of(shelf: Shelf) -> &'static str {
    match shelf {
        Shelf::Sales => "sales",
        Shelf::Customers => "customers",
        Shelf::Vehicles => "vehicles",
        Shelf::Books => "books",
        Shelf::Workshop => "workshop",
        Shelf::House => "house",
        Shelf::Unknown(_) => "unknown",
    }
}

#[cfg(test)]
mod tests {
    use sync::name::Shelf;

    use super::Metrics;
    use crate::bell::Heads;

    #[test]
    fn every_number_has_its_kind_and_its_line() {
        let metrics = Metrics::default();
        metrics.changes_stored.add(7);
        metrics.sockets.up();
        let text = metrics.text(42, &Heads::from([(Shelf::Books, 3)]));
        for line in [
            "# TYPE jobmappe_sockets gauge",
            "jobmappe_sockets 1",
            "jobmappe_stored_bytes 42",
            "# TYPE jobmappe_changes_stored_total counter",
            "jobmappe_changes_stored_total 7",
            "jobmappe_log_records{shelf=\"books\"} 3",
        ] {
            assert!(text.lines().any(|told| told == line), "{line}\n{text}");
        }
    }
}
