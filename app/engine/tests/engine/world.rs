//! A world of memory.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};

use bridge::message::Tell;
use domain::time::Moment;
use engine::browser::disk::{Fault, Found, Plan, Read, Table, Write};
use engine::browser::world::{Answered, Fetch, Happening, Later, Space, Timer, Unreachable, World};
use sync::account;

use crate::relay::Relay;
use crate::run::pause;
use crate::shop::Tab;

type Tables = BTreeMap<Table, BTreeMap<Vec<u8>, Vec<u8>>>;

/// A device's disk, shared by its tabs.
#[derive(Default)]
pub struct Disk {
    pub tables: RefCell<Tables>,
    /// What the next writes meet.
    pub faults: RefCell<Vec<Fault>>,
    pub transactions: Cell<u32>,
    /// How often it was read, and how many wishes that were in all.
    pub readings: Cell<u32>,
    pub wishes: Cell<usize>,
}

impl Disk {
    pub fn values(&self, table: Table) -> Vec<(Vec<u8>, Vec<u8>)> {
        let tables = self.tables.borrow();
        tables.get(&table).into_iter().flatten().map(|(key, value)| (key.clone(), value.clone())).collect()
    }

    pub fn put(&self, table: Table, key: &[u8], value: Vec<u8>) {
        self.tables.borrow_mut().entry(table).or_default().insert(key.to_vec(), value);
    }

    pub fn remove(&self, table: Table, key: &[u8]) {
        self.tables.borrow_mut().entry(table).or_default().remove(key).expect("it is there");
    }

    /// Turns a bit of a value round.
    pub fn damage(&self, table: Table, key: &[u8]) {
        let mut tables = self.tables.borrow_mut();
        tables.get_mut(&table).and_then(|values| values.get_mut(key)).expect("it is there")[9] ^= 1;
    }

    pub fn count(&self, table: Table) -> usize {
        self.tables.borrow().get(&table).map_or(0, BTreeMap::len)
    }

    fn carry_out(&self, plan: &Plan) -> Result<(), Fault> {
        let mut tables = self.tables.borrow_mut();
        for guard in &plan.guards {
            let there = tables.get(&guard.table).and_then(|values| values.get(&guard.key));
            if there != guard.expected.as_ref() {
                return Err(Fault::Moved);
            }
        }
        self.transactions.set(self.transactions.get() + 1);
        for write in &plan.writes {
            match write {
                Write::Put(table, key, value) => {
                    tables.entry(*table).or_default().insert(key.clone(), value.clone());
                }
                Write::Remove(table, key) => drop(tables.entry(*table).or_default().remove(key)),
                Write::Clear(table) => drop(tables.remove(table)),
            }
        }
        Ok(())
    }

    fn find(&self, read: &Read) -> Vec<Vec<u8>> {
        let tables = self.tables.borrow();
        let all = tables.get(&read.table()).into_iter().flatten();
        match read {
            Read::One(_, key) => all.filter(|(k, _)| *k == key).map(|(_, value)| value.clone()).collect(),
            Read::Values(_, prefix) => {
                all.filter(|(k, _)| k.starts_with(prefix)).map(|(_, value)| value.clone()).collect()
            }
            Read::Keys(_, prefix) => {
                all.filter(|(k, _)| k.starts_with(prefix)).map(|(k, _)| k.clone()).collect()
            }
        }
    }
}

/// What one tab sees of the world.
pub struct Memory {
    pub disk: Rc<Disk>,
    pub relay: Rc<Relay>,
    pub told: RefCell<Vec<Tell>>,
    pub warned: RefCell<Vec<String>>,
    pub dice: Cell<u64>,
    pub now: Cell<i64>,
    pub fonts: Cell<bool>,
    pub space: Cell<Space>,
    /// The tab itself, and those that hear it.
    pub tab: RefCell<Weak<Tab>>,
    pub others: RefCell<Vec<Weak<Tab>>>,
    pub timers: RefCell<Vec<(Timer, Moment)>>,
}

impl Memory {
    pub fn new(disk: &Rc<Disk>, relay: &Rc<Relay>, seed: u64) -> Memory {
        Memory {
            disk: Rc::clone(disk),
            relay: Rc::clone(relay),
            told: RefCell::default(),
            warned: RefCell::default(),
            dice: Cell::new(seed << 32),
            now: Cell::new(1_795_000_000_000),
            fonts: Cell::new(true),
            space: Cell::new(Space { used: 1_000, quota: 1_000_000, persistent: true }),
            tab: RefCell::default(),
            others: RefCell::default(),
            timers: RefCell::default(),
        }
    }

    fn happen(&self, happening: Happening) {
        if let Some(tab) = self.tab.borrow().upgrade() {
            tab.happen(happening);
        }
    }
}

impl World for Memory {
    fn commit(&self, plan: Plan) -> Later<'_, Result<(), Fault>> {
        Box::pin(async move {
            pause().await;
            if let Some(fault) = self.disk.faults.borrow_mut().pop() {
                return Err(fault);
            }
            self.disk.carry_out(&plan)
        })
    }

    fn read(&self, reads: Vec<Read>) -> Later<'_, Result<Found, Fault>> {
        Box::pin(async move {
            pause().await;
            assert!(!reads.is_empty(), "a browser begins no transaction over nothing");
            self.disk.readings.set(self.disk.readings.get() + 1);
            self.disk.wishes.set(self.disk.wishes.get() + reads.len());
            Ok(reads.iter().map(|read| self.disk.find(read)).collect())
        })
    }

    fn call<'a>(&'a self, path: &'a str, body: Option<Vec<u8>>) -> Later<'a, Result<Answered, Unreachable>> {
        Box::pin(async move {
            pause().await;
            self.relay.call(path, body)
        })
    }

    fn font(&self, name: &'static str) -> Later<'_, Option<Vec<u8>>> {
        Box::pin(async move {
            let path = format!("{}/../../public/fonts/{name}", env!("CARGO_MANIFEST_DIR"));
            self.fonts.get().then(|| std::fs::read(path).ok()).flatten()
        })
    }

    fn space(&self) -> Later<'_, Space> {
        Box::pin(async move { self.space.get() })
    }

    fn breathe(&self) -> Later<'_, ()> {
        Box::pin(async move {
            pause().await;
        })
    }

    fn tell(&self, tell: &Tell) {
        self.told.borrow_mut().push(tell.clone());
    }

    fn broadcast(&self, bytes: &[u8]) {
        for other in self.others.borrow().iter().filter_map(Weak::upgrade) {
            other.happen(Happening::Heard(bytes.to_vec()));
        }
    }

    fn connect(&self, connection: u32) {
        let tab = self.tab.borrow().clone();
        if !self.relay.connect(tab, connection) {
            self.happen(Happening::SocketClosed(connection));
        }
    }

    fn disconnect(&self, connection: u32) {
        self.relay.disconnect(&self.tab.borrow(), connection);
    }

    fn send(&self, connection: u32, bytes: &[u8]) {
        self.relay.receive(&self.tab.borrow(), connection, bytes);
    }

    fn fetch(&self, fetch: Fetch, path: String) {
        let answered = self.relay.call(&path, None).ok().filter(|answered| answered.good);
        self.happen(Happening::Fetched(fetch, answered.map(|answered| answered.body)));
    }

    fn wake(&self, timer: Timer, at: Moment) {
        let mut timers = self.timers.borrow_mut();
        timers.retain(|(set, _)| *set != timer);
        timers.push((timer, at));
    }

    fn warn(&self, text: &str) {
        self.warned.borrow_mut().push(text.to_owned());
    }

    fn now(&self) -> Moment {
        self.now.set(self.now.get() + 1);
        Moment(self.now.get())
    }

    fn offset(&self) -> i32 {
        60
    }

    fn dice(&self) -> [u8; 16] {
        let roll = self.dice.get() + 1;
        self.dice.set(roll);
        let mut bytes = [0xd1; 16];
        bytes[..8].copy_from_slice(&(roll.wrapping_mul(0x9e37_79b9_7f4a_7c15)).to_be_bytes());
        bytes[8..].copy_from_slice(&roll.to_be_bytes());
        bytes
    }

    fn online(&self) -> bool {
        true
    }

    fn build(&self) -> String {
        "test".to_owned()
    }
}

/// An answer as the relay gives it.
pub fn good<M: minicbor::Encode<()>>(message: &M) -> Result<Answered, Unreachable> {
    Ok(Answered { good: true, body: account::encode(message) })
}
