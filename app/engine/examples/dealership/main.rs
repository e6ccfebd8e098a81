//! A dealership as large as one has been asked for, as the frames with which a device would hand it to its relay:
//! `dealership FILE JOBS CUSTOMERS VEHICLES ORDERS`. Every customer has a ledger. The benches fill their relays with it
//! (`end2end/bench/dealership.ts`). Each frame stands behind its length, four bytes, the lowest first.

mod made;

use std::error::Error;
use std::fs::File;
use std::io::{BufWriter, Write};

use crdt::change::{Actor, Author, Stamp};
use crdt::replica::Replica;
use domain::field::Leaves;
use domain::id::Id;
use domain::record::Kind;
use engine::store::value::{leaves_to_crdt, shelf};
use sync::name::{DocId, Hash, Shelf};
use sync::wire::Frame;
use sync::wire::packed::{Push, Pushed};

use crate::made::House;

/// How many changes a frame carries.
const TOGETHER: usize = 200;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let file = arguments.next().ok_or("dealership FILE JOBS CUSTOMERS VEHICLES ORDERS")?;
    let mut number = || -> Result<u32, Box<dyn Error>> {
        let word = arguments.next().ok_or("four numbers are wanted")?;
        Ok(word.to_string_lossy().parse()?)
    };
    let house = House { jobs: number()?, customers: number()?, vehicles: number()?, orders: number()? };
    let mut frames =
        Frames { file: BufWriter::new(File::create(file)?), waiting: Vec::new(), on: Shelf::House, told: 0 };
    house.each(&mut |kind, id, leaves| frames.add(kind, id, leaves))?;
    frames.flush()?;
    Ok(frames.file.flush()?)
}

/// The frames on their way into the file.
struct Frames {
    file: BufWriter<File>,
    waiting: Vec<Pushed>,
    on: Shelf,
    told: u32,
}

impl Frames {
    /// A new record, in a document of its own.
    fn add(&mut self, kind: Kind, id: Id, leaves: Leaves) -> Result<(), Box<dyn Error>> {
        let on = shelf(kind).ok_or("a kind without a shelf")?;
        if on != self.on || self.waiting.len() == TOGETHER {
            self.flush()?;
            self.on = on;
        }
        let stamp = Stamp { time_s: made::BEGAN / 1_000, author: Some(Author([7; 16])) };
        let made = Replica::create(&leaves_to_crdt(kind.stamp(leaves)), Actor(id.0), stamp);
        let (_, change) = made.map_err(|fault| format!("{fault:?}"))?;
        self.waiting.push(Pushed {
            doc: DocId(id.0),
            hash: Hash(change.hash),
            bytes: change.bytes,
            seals: false,
        });
        Ok(())
    }

    fn flush(&mut self) -> Result<(), Box<dyn Error>> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        self.told += 1;
        let push = Push { request: self.told, shelf: self.on, items: std::mem::take(&mut self.waiting) };
        let bytes = Frame::Push(push).encode().map_err(|fault| format!("{fault:?}"))?;
        self.file.write_all(&u32::try_from(bytes.len())?.to_le_bytes())?;
        Ok(self.file.write_all(&bytes)?)
    }
}
