//! The real relay, killed 100 times on each database while real clients push: what was acknowledged is there, and nothing is twice.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use sync::account::Me;
use sync::name::{Hash, Shelf};
use sync::wire::packed::{Push, Pushed};
use sync::wire::{Frame, Hello};
use tokio::sync::watch;
use tokio::time::timeout;

use crate::power::Power;
use crate::support::browser::Browser;
use crate::support::change::change;
use crate::support::device::{Device, Socket, try_knock};
use crate::support::on::{On, on_both};
use crate::support::people::begin;

const KILLS: usize = 100;

on_both! { a_hundred_kills_lose_nothing_and_double_nothing }

/// Somebody who never stops working.
struct Client {
    browser: Browser,
    hello: Hello,
    who: u8,
    made: usize,
    waiting: BTreeMap<Hash, Pushed>,
    /// The number each push was acknowledged up to.
    acknowledged: BTreeSet<u64>,
    requests: u32,
    /// Counts the acknowledgements of all.
    acks: Arc<AtomicUsize>,
}

impl Client {
    fn text(&self, number: usize) -> String {
        format!("{} {number}", self.who)
    }

    fn work(&mut self) {
        for _ in 0..5 {
            let made = change(self.who, &self.text(self.made));
            self.waiting.insert(made.hash, made);
            self.made += 1;
        }
    }

    /// Works until it is told to stop, and goes on until all of it is acknowledged.
    async fn run(mut self, stop: watch::Receiver<bool>) -> Client {
        let is_over = || *stop.borrow();
        while !(is_over() && self.waiting.is_empty()) {
            match try_knock(&self.browser).await {
                Some(mut socket) => while self.push(&mut socket, is_over()).await.is_some() {},
                None => tokio::time::sleep(Duration::from_millis(5)).await,
            }
        }
        self
    }

    /// One push and its acknowledgement; `None` when the relay is gone or nothing is left to do.
    async fn push(&mut self, socket: &mut Socket, stop: bool) -> Option<()> {
        if !stop {
            self.work();
        } else if self.waiting.is_empty() {
            return None;
        }
        if !socket.greeted {
            socket.say(Frame::Hello(self.hello.clone()).encode().unwrap()).await?;
            socket.greeted = true;
        }
        self.requests += 1;
        let items: Vec<Pushed> = self.waiting.values().take(200).cloned().collect();
        let hashes: Vec<Hash> = items.iter().map(|item| item.hash).collect();
        let push = Push { request: self.requests, shelf: Shelf::Sales, items };
        socket.say(Frame::Push(push).encode().unwrap()).await?;
        let ack = socket.acknowledgement(self.requests).await?;
        assert_eq!((ack.stored + ack.duplicate) as usize, hashes.len(), "{ack:?}");
        self.acknowledged.insert(ack.seq);
        self.acks.fetch_add(1, Ordering::Relaxed);
        // From here on the next socket goes on; a relay that had lost it would say RESET and never answer again.
        for place in
            self.hello.shelves.iter_mut().filter(|place| place.shelf == Shelf::Sales && place.seq < ack.seq)
        {
            (place.seq, place.proof, place.mark, place.mark_proof) = (ack.seq, ack.proof, ack.seq, ack.proof);
        }
        self.waiting.retain(|hash, _| !hashes.contains(hash));
        Some(())
    }
}

async fn a_hundred_kills_lose_nothing_and_double_nothing(on: On) {
    let mut power = Power::on(on).await;
    power.answers().await;
    let mut browser = power.browser();
    let me: Me = browser.post("/api/begin", &begin(&power.token().await)).await.message();
    let hello = Device::connect(&browser, &me).await.hello();
    let (stop, stopping) = watch::channel(false);
    let acks = Arc::new(AtomicUsize::new(0));
    let client = |who| Client {
        browser: browser.clone(),
        hello: hello.clone(),
        who,
        made: 0,
        waiting: BTreeMap::new(),
        acknowledged: BTreeSet::new(),
        requests: 0,
        acks: acks.clone(),
    };
    let clients: Vec<_> = (1..=3).map(|who| tokio::spawn(client(who).run(stopping.clone()))).collect();
    for kill in 0..KILLS {
        power.answers().await;
        // Right after an acknowledgement, or at any moment from before the first commit to in the middle of many.
        if kill % 2 == 0 {
            let before = acks.load(Ordering::Relaxed);
            while acks.load(Ordering::Relaxed) < before + kill % 5 + 1 {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
        } else {
            tokio::time::sleep(Duration::from_millis((kill * 7 % 60) as u64)).await;
        }
        power.cut();
        power.back();
    }
    power.answers().await;
    stop.send_replace(true);
    let mut expected = BTreeSet::new();
    let mut highest = 0;
    for client in clients {
        let client = timeout(Duration::from_secs(60), client).await.expect("it comes to an end").unwrap();
        expected.extend((0..client.made).map(|number| client.text(number)));
        highest = client.acknowledged.last().copied().unwrap_or(0).max(highest);
    }
    let kept = Device::current(&browser, &me).await.texts(Shelf::Sales);
    assert!(acks.load(Ordering::Relaxed) >= KILLS / 2 && highest <= kept.len() as u64);
    assert_eq!(kept.len(), expected.len(), "nothing is there twice, nothing is missing");
    assert_eq!(kept.into_iter().collect::<BTreeSet<_>>(), expected);
}
