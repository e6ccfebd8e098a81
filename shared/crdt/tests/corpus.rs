//! What the fuzzer of foreign changes starts from, and what it found once, runs with every test.

#[path = "../../../fuzz/checks/foreign.rs"]
mod foreign;

use std::path::Path;

#[test]
fn every_foreign_change_of_the_corpus_is_borne() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus/foreign");
    let files = std::fs::read_dir(folder).unwrap().map(|file| std::fs::read(file.unwrap().path()).unwrap());
    let count = files.map(|bytes| foreign::check(&bytes)).count();
    assert!(count >= 4);
}
