//! `cargo bench -p server`: the relay's figures, from outside, with the real process. Each line: name, value.
//! `cargo xtask bench sync` sets them beside automerge-repo's, measured in the same run.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a measurement may fail loudly, and prints"
)]
#![expect(dead_code, unused_imports, reason = "the support of the tests can do more than is measured")]
#![expect(clippy::disallowed_methods, reason = "measuring is what this is for")]

mod power;
mod support;

use std::time::{Duration, Instant};

use crdt::change::{Actor, Author, Change, Stamp};
use crdt::leaf::{Leaf, Leaves};
use crdt::replica::Replica;
use sync::account::Me;
use sync::name::{DocId, Hash, Shelf};
use sync::wire::packed::Pushed;

use crate::power::Power;
use crate::support::browser::Browser;
use crate::support::change::change;
use crate::support::device::Device;
use crate::support::on::On;
use crate::support::people::begin;
use crate::support::postgres;

const DOCUMENTS: u32 = 1_000;
const EDITS: usize = 200;
const IDLE: usize = 500;
const RUSH: usize = 30;
const RECORDS: usize = 200_000;

/// How long the relay is kept busy.
const BUSY: Duration = Duration::from_secs(5);

#[tokio::main]
async fn main() {
    postgres::FSYNC.set("on").unwrap();
    starting().await;
    for (on, name) in [(On::Lite, "SQLite"), (On::Post, "PostgreSQL")] {
        say(&format!("acknowledged durable changes a second, {name}"), working(on).await);
    }
    rushing().await;
    idling().await;
    opening().await;
}

fn say(name: &str, value: f64) {
    println!("{name}\t{value:.1}");
}

/// A relay, its first person, and a device of hers that is up to date.
struct House {
    power: Power,
    browser: Browser,
    me: Me,
}

impl House {
    async fn on(on: On) -> House {
        let power = Power::on(on).await;
        power.answers().await;
        let mut browser = power.browser();
        let token = power.token().await;
        let me = browser.post("/api/begin", &begin(&token)).await.message();
        House { power, browser, me }
    }

    async fn device(&self) -> Device {
        Device::current(&self.browser, &self.me).await
    }

    /// A field of the process's status, in KiB.
    fn memory(&self) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.power.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    }

    /// Processor time so far, in milliseconds.
    fn cpu(&self) -> f64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.power.id())).unwrap();
        let fields: Vec<&str> = stat.split_once(") ").unwrap().1.split(' ').collect();
        let ticks = |at: usize| fields[at].parse::<f64>().unwrap();
        (ticks(11) + ticks(12)) * 10.0
    }
}

/// A thousand jobs to an empty device, a device that comes back, an edit that another device sees.
async fn starting() {
    let house = House::on(On::Lite).await;
    let mut author = house.device().await;
    let mut jobs: Vec<(DocId, Replica, Vec<Change>)> = (0..DOCUMENTS).map(job).collect();
    for some in jobs.chunks(200) {
        let items =
            some.iter().flat_map(|(doc, _, changes)| changes.iter().map(|change| pushed(*doc, change)));
        author.push(Shelf::Sales, items.collect()).await;
    }
    let (cpu, begun) = (house.cpu(), Instant::now());
    let mut device = house.device().await;
    let mut there = loaded(&device);
    assert_eq!(there.len(), jobs.len());
    say("first start, ms", milliseconds(begun));
    say("first start, bytes", device.wire.bytes as f64);
    say("first start, messages", device.wire.messages as f64);
    say("first start, relay CPU ms", house.cpu() - cpu);
    say("relay memory KiB", house.memory());

    let mut seen = Vec::new();
    for (round, (doc, here, _)) in jobs.iter_mut().enumerate().take(EDITS) {
        let begun = Instant::now();
        let change = edit(here, &format!("Runde {round}"));
        author.start_push(Shelf::Sales, vec![pushed(*doc, &change)]).await;
        let bytes = next_record(&mut device).await;
        assert_eq!(there.get_mut(doc).unwrap().merge(&[bytes]).applied.len(), 1);
        seen.push(milliseconds(begun));
        while author.hear_and_keep().await.is_none() {}
    }
    seen.sort_by(f64::total_cmp);
    say("edit seen there, median ms", seen[EDITS / 2]);

    let change = edit(&mut jobs[7].1, "inzwischen");
    author.push(Shelf::Sales, vec![pushed(jobs[7].0, &change)]).await;
    device.wire = Default::default();
    let begun = Instant::now();
    device.reconnect(&house.browser).await;
    device.catch_up().await;
    say("back after one change, ms", milliseconds(begun));
    say("back after one change, bytes", device.wire.bytes as f64);
    say("back after one change, messages", device.wire.messages as f64);
}

/// Four devices that push a hundred changes each time, and wait for the answer.
async fn working(on: On) -> f64 {
    let house = House::on(on).await;
    let mut devices = Vec::new();
    for _ in 0..4 {
        devices.push(house.device().await);
    }
    let begun = Instant::now();
    let busy = devices.into_iter().enumerate().map(|(who, mut device)| {
        tokio::spawn(async move {
            let mut made = 0;
            while begun.elapsed() < BUSY {
                let items = (made..made + 100).map(|number| change(who as u8, &format!("{who} {number}")));
                device.push_from_here(Shelf::Sales, items.collect()).await;
                made += 100;
            }
            made
        })
    });
    let mut made = 0;
    for device in busy.collect::<Vec<_>>() {
        made += device.await.unwrap();
    }
    f64::from(made) / begun.elapsed().as_secs_f64()
}

/// Devices that come back in the same moment, a hundred changes behind.
async fn rushing() {
    let house = House::on(On::Lite).await;
    let mut author = house.device().await;
    let mut devices = Vec::new();
    for _ in 0..RUSH {
        devices.push(house.device().await);
    }
    let items = (0..100).map(|number| change(number, &format!("inzwischen {number}")));
    author.push(Shelf::Sales, items.collect()).await;
    let begun = Instant::now();
    let rush = devices.into_iter().map(|mut device| {
        let browser = house.browser.clone();
        tokio::spawn(async move {
            device.reconnect(&browser).await;
            device.catch_up().await;
            assert_eq!(device.kept[&Shelf::Sales].len(), 100);
        })
    });
    for device in rush.collect::<Vec<_>>() {
        device.await.unwrap();
    }
    say("30 devices back at once, ms", milliseconds(begun));
}

/// Many devices that are there and do nothing.
async fn idling() {
    let house = House::on(On::Lite).await;
    let mut devices = Vec::new();
    for _ in 0..IDLE {
        devices.push(house.device().await);
    }
    tokio::time::sleep(Duration::from_secs(2)).await;
    say("relay memory with 500 idle devices KiB", house.memory());
}

/// A relay with a long log starts again: how long until a device that has everything knows it.
async fn opening() {
    let mut house = House::on(On::Lite).await;
    let mut device = house.device().await;
    for part in 0..RECORDS / 500 {
        let items = (0..500).map(|number| change((number % 250) as u8, &format!("{part} {number}")));
        device.push(Shelf::Sales, items.collect()).await;
    }
    let mut device = house.device().await;
    let mut took = Vec::new();
    for _ in 0..5 {
        house.power.cut();
        house.power.back();
        house.power.answers().await;
        let begun = Instant::now();
        device.reconnect(&house.browser).await;
        device.catch_up().await;
        took.push(milliseconds(begun));
    }
    took.sort_by(f64::total_cmp);
    say("a log of 200,000 records opened, median ms", took[2]);
}

/// The next record that comes.
async fn next_record(device: &mut Device) -> Vec<u8> {
    let known = device.kept[&Shelf::Sales].len();
    while device.kept[&Shelf::Sales].len() == known {
        device.hear_and_keep().await;
    }
    device.kept[&Shelf::Sales][known].1.clone()
}

fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}

/// Every document of a device, decoded.
fn loaded(device: &Device) -> std::collections::BTreeMap<DocId, Replica> {
    let mut changes: std::collections::BTreeMap<DocId, Vec<&[u8]>> = Default::default();
    for (doc, bytes) in device.kept.values().flatten() {
        changes.entry(*doc).or_default().push(bytes);
    }
    let open = |(doc, changes): (DocId, Vec<&[u8]>)| {
        let (replica, merged) = Replica::load(&changes, Actor([9; 16]));
        assert!(merged.refused.is_empty() && merged.missing.is_empty());
        (doc, replica)
    };
    changes.into_iter().map(open).collect()
}

fn pushed(doc: DocId, change: &Change) -> Pushed {
    Pushed { doc, hash: Hash(change.hash), bytes: change.bytes.clone(), seals: false }
}

fn edit(replica: &mut Replica, remark: &str) -> Change {
    replica.edit(&vec![("remark".into(), Some(text(remark)))], stamp()).unwrap().unwrap()
}

fn stamp() -> Stamp {
    Stamp { time_s: 1_795_420_800, author: Some(Author([0xa1; 16])) }
}

fn text(text: &str) -> Leaf {
    Leaf::Text(text.into())
}

/// A dealership's job with three lines, and one edit of it.
fn job(number: u32) -> (DocId, Replica, Vec<Change>) {
    let mut leaves: Leaves = [
        ("number", text(&format!("1-{number}"))),
        ("origin", text("own")),
        ("status", text("offered")),
        ("progress", text("in_work")),
        ("customer", text(&format!("customer {number}"))),
        ("vehicle", text(&format!("vehicle {number}"))),
        ("owner", text("walter")),
        ("created", Leaf::Int(1_795_420_800_000 + i64::from(number))),
        ("resubmission", text("2026-12-01")),
        ("branch", text("Ottobrunn")),
        ("tongue", text("de")),
        ("turn", text("customer")),
        ("source", text("Anzeige")),
        ("campaign", text("Herbst")),
        ("deposit", Leaf::Int(50_000)),
        ("discount", Leaf::Int(0)),
        ("financing", Leaf::Flag(false)),
        ("insurance", Leaf::Flag(true)),
        ("delivery", text("2027-01-15")),
        ("registration", text("dealer")),
        ("keys", Leaf::Int(2)),
        ("winter", Leaf::Flag(true)),
        ("tax", text("standard")),
    ]
    .map(|(name, leaf)| (name.to_string(), leaf))
    .into();
    let lines = [
        ("Volkswagen Polo 1.0 TSI Life", 2_649_000),
        ("Überführung und Zulassung", 34_900),
        ("Winterräder", 89_000),
    ];
    for (place, (name, price)) in lines.into_iter().enumerate() {
        for (field, leaf) in [
            ("text", text(name)),
            ("quantity", Leaf::Int(1_000)),
            ("price", Leaf::Int(price)),
            ("tax", text("standard")),
            ("rank", Leaf::Int(price)),
            ("gone", Leaf::Flag(false)),
        ] {
            leaves.insert(format!("lines/{number:028x}{place:04x}/{field}"), leaf);
        }
    }
    let mut doc = [0; 16];
    doc[..4].copy_from_slice(&number.to_be_bytes());
    let mut actor = [1; 16];
    actor[..4].copy_from_slice(&number.to_be_bytes());
    let (mut replica, first) = Replica::create(&leaves, Actor(actor), stamp()).unwrap();
    let second = edit(&mut replica, "Ruft am Freitag um zehn wieder an");
    (DocId(doc), replica, vec![first, second])
}
