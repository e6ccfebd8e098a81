//! The vehicles of a job: each with its line; the first is the main one.

use bridge::reply::{Failure, Reply};
use bridge::sheet::Car;
use domain::car::purchase::{Purchase, counterpart};
use domain::car::vehicle::Vehicle;
use domain::field::{Edit, Leaf, Value};
use domain::id::Id;
use domain::money::Cents;
use domain::record::Kind;
use domain::sale::job::{Job, JobField, lines, vehicles};
use domain::sale::line::{Line, LineField, key};
use domain::sale::margin;
use domain::sale::treatment::sold_by;

use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::desk::jobs::{line_leaves, selling};
use crate::desk::lines::room;
use crate::store::draft::writing;

impl<W: World> Engine<W> {
    /// A further vehicle with the line that sells it; the first becomes the main one. One that is there stays as it is.
    pub async fn add_vehicle(&self, job: Id, vehicle: Id) -> Result<Reply, Failure> {
        self.is_job(job)?;
        let car = Vehicle::read(&self.stored(Kind::Vehicle, vehicle)?);
        let id = self.fresh();
        let undo = self
            .write(async |draft| {
                let leaves = draft.leaves(job).await?;
                let (facts, lines) = (Job::read(&leaves), lines(&leaves));
                let mut edit = Edit::new();
                if facts.vehicle.is_none() {
                    edit.insert(JobField::Vehicle.key().to_owned(), vehicle.write());
                }
                let sold = lines.iter().any(|(_, line)| line.vehicle == vehicle);
                if !sold {
                    let (rank, moved) = room(&lines, lines.len());
                    let line = sold_by(&self.house(), selling(vehicle, &car));
                    edit.extend(writing(line_leaves(id, &Line { rank, ..line })));
                    edit.extend(moved);
                }
                let mut undo = self.edit_job(draft, job, &edit).await?;
                if !sold {
                    undo.retain(|key, _| !key.contains(&id.hex()));
                    undo.insert(key(id, LineField::Gone), Some(Leaf::Flag(true)));
                }
                Ok(undo)
            })
            .await?;
        Ok(Reply::Edited { record: job, undo })
    }

    /// Takes a vehicle and its line out; the next one becomes the main one.
    pub async fn remove_vehicle(&self, job: Id, vehicle: Id) -> Result<Reply, Failure> {
        self.is_job(job)?;
        let undo = self
            .write(async |draft| {
                let leaves = draft.leaves(job).await?;
                let (facts, lines) = (Job::read(&leaves), lines(&leaves));
                let sells = lines.iter().filter(|(_, line)| line.vehicle == vehicle);
                let mut edit = Edit::new();
                edit.extend(sells.map(|(id, _)| (key(*id, LineField::Gone), Some(Leaf::Flag(true)))));
                if facts.vehicle == vehicle {
                    let all = vehicles(vehicle, &lines);
                    let next = all.get(1).copied().unwrap_or_default();
                    edit.insert(JobField::Vehicle.key().to_owned(), next.write());
                }
                self.edit_job(draft, job, &edit).await
            })
            .await?;
        Ok(Reply::Edited { record: job, undo })
    }

    /// The vehicles of a job as its sheet shows them, those that were erased as well.
    pub fn cars(&self, ids: &[Id]) -> Vec<Car> {
        let library = self.records.library.borrow();
        let car = |id: &Id| {
            let vehicle = library.leaves(*id, Kind::Vehicle).map(|leaves| Vehicle::read(&leaves));
            let gone = library.entry(*id).is_some_and(|entry| entry.gone());
            let vehicle = vehicle.unwrap_or_default();
            let title = vehicle.title();
            Car { id: *id, title, number: vehicle.number, vin: vehicle.vin, price: vehicle.price, gone }
        };
        ids.iter().map(car).collect()
    }

    /// What a vehicle cost, where this device holds the books and somebody has entered it.
    pub fn purchase(&self, vehicle: Id) -> Option<Purchase> {
        if !self.sees_purchases() {
            return None;
        }
        let leaves = self.records.library.borrow().leaves(counterpart(vehicle), Kind::Purchase)?;
        Some(Purchase::read(&leaves))
    }

    /// What the vehicles of a job leave over, where this device holds the books.
    pub fn margin(&self, lines: &[Line], main: Id, vehicles: &[Id]) -> Option<Cents> {
        let purchases = vehicles.iter().filter_map(|id| Some((*id, self.purchase(*id)?)));
        margin::of_job(lines, main, &purchases.collect::<Vec<_>>())
    }
}
