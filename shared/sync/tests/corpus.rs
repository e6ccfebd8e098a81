//! What the fuzzers start from, and what they found once, runs with every test.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

#[path = "../../../fuzz/checks/frame.rs"]
mod frame;
#[path = "../../../fuzz/checks/snapshot.rs"]
mod snapshot;

use std::path::Path;

fn each(folder: &str, check: impl Fn(&[u8])) -> usize {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus").join(folder);
    let files = std::fs::read_dir(folder).unwrap().map(|file| std::fs::read(file.unwrap().path()).unwrap());
    files.map(|bytes| check(&bytes)).count()
}

#[test]
fn every_frame_of_the_corpus_is_borne() {
    assert!(each("frame", frame::check) >= 19);
}

#[test]
fn every_snapshot_of_the_corpus_is_borne() {
    assert!(each("snapshot", snapshot::check) >= 4);
}

#[test]
fn the_corpus_holds_what_can_be_read_and_what_cannot() {
    let frames = std::cell::Cell::new((0, 0));
    each("frame", |bytes| {
        let (good, bad) = frames.get();
        frames.set(if sync::wire::Frame::decode(bytes).is_ok() { (good + 1, bad) } else { (good, bad + 1) });
    });
    assert!(frames.get().0 >= 17 && frames.get().1 >= 2, "{:?}", frames.get());
}
