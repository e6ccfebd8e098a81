//! Sheets: everything about one record.

use bridge::reply::{Failure, Reply};
use bridge::session::Me;
use bridge::sheet::{CustomerSheet, HouseSheet, JobSheet, VehicleSheet};
use domain::car::vehicle::Vehicle;
use domain::contact::kind::Kinds;
use domain::document::paper::Paper;
use domain::field::{self, Leaves};
use domain::id::Id;
use domain::party::customer::Customer;
use domain::party::house::House;
use domain::party::practice::{Practice, registers, registers_key};
use domain::party::staff::Staff;
use domain::record::Kind;
use domain::sale::catalogue::catalogue;
use domain::sale::job::{Job, lines, trade_ins, vehicles};
use domain::sale::line::Line;
use domain::sale::total::{amounts, due, total};

use crate::browser::world::{Later, World};
use crate::desk::doubt::Whole;
use crate::desk::engine::Engine;
use crate::store::index::Card;
use crate::store::row::Row;
use crate::store::seat::Seat;

impl<W: World> Engine<W> {
    /// A job with everybody around it.
    pub async fn job_sheet(&self, id: Id) -> Result<Reply, Failure> {
        let Whole { leaves, doubts } = self.whole_of(Kind::Job, id).await?;
        let job = Job::read(&leaves);
        let customer = self.customer_meant(job.customer).await?.map(|leaves| Customer::read(&leaves));
        let vehicle = self.value(Kind::Vehicle, job.vehicle).await?.map(|leaves| Vehicle::read(&leaves));
        let owner = self.value(Kind::Staff, job.owner).await?;
        let (lines, trade_ins) = (lines(&leaves), trade_ins(&leaves));
        let plain: Vec<Line> = lines.iter().map(|(_, line)| line.clone()).collect();
        let total = total(plain.iter());
        let taxed = self.taxed(&job, &plain, vehicle.as_ref(), customer.as_ref());
        let cars = vehicles(job.vehicle, &lines);
        Ok(Reply::Job(Box::new(JobSheet {
            id,
            treatment: taxed.case,
            proofs: taxed.missing,
            forbidden: taxed.forbidden,
            margin: self.margin(&plain, job.vehicle, &cars),
            cars: self.cars(&cars),
            amounts: amounts(plain.iter()),
            due: due(&total, trade_ins.iter().map(|(_, one)| one)),
            total,
            lines,
            trade_ins,
            customer,
            vehicle,
            owner: owner.map(|leaves| Staff::read(&leaves)),
            papers: self.papers(id),
            comments: self.said(&leaves),
            rivals: self.rivals_of(id),
            editable: self.is_open(id).is_ok(),
            attachments: self.attachments(id),
            doubts,
            carried: self.carried(id),
            job,
        })))
    }

    /// A vehicle with its jobs.
    pub async fn vehicle_sheet(&self, id: Id) -> Result<Reply, Failure> {
        let Whole { leaves, doubts } = self.whole_of(Kind::Vehicle, id).await?;
        let (jobs, carried) = (self.jobs_pointing_to(id), self.carried(id));
        Ok(Reply::Vehicle(Box::new(VehicleSheet {
            id,
            vehicle: Vehicle::read(&leaves),
            purchase: self.sees_purchases().then(|| self.purchase(id).unwrap_or_default()),
            claims: self.rivals(&[id], Id::default()),
            jobs,
            attachments: self.attachments(id),
            doubts,
            carried,
        })))
    }

    /// The value of the customer who is meant.
    pub async fn customer_meant(&self, id: Id) -> Result<Option<Leaves>, Failure> {
        let root = self.records.library.borrow().root(id);
        self.value(Kind::Customer, root).await
    }

    /// A customer with their jobs; of one who was merged, the sheet of the one they were merged into.
    pub async fn customer_sheet(&self, id: Id) -> Result<Reply, Failure> {
        let id = self.records.library.borrow().root(id);
        let Whole { leaves, doubts } = self.whole_of(Kind::Customer, id).await?;
        let (jobs, carried) = (self.jobs_pointing_to(id), self.carried(id));
        let customer = Customer::read(&leaves);
        Ok(Reply::Customer(Box::new(CustomerSheet {
            id,
            head: self.head(id, &customer).await?,
            customer,
            jobs,
            attachments: self.attachments(id),
            doubts,
            carried,
        })))
    }

    /// The dealership; before its record has come, its name alone.
    pub async fn house_sheet(&self) -> Result<Reply, Failure> {
        let sheet = match self.whole_of(Kind::House, Id::HOUSE).await {
            Ok(Whole { leaves, doubts }) => {
                let (house, catalogue) = (House::read(&leaves), catalogue(&leaves));
                HouseSheet {
                    problems: house.problems(),
                    house,
                    catalogue,
                    practice: Practice::read(&leaves),
                    registers: registers(&leaves),
                    doubts,
                    carried: self.carried(Id::HOUSE),
                }
            }
            Err(Failure::NotFound) => HouseSheet {
                house: House { name: self.house_name(), ..House::default() },
                catalogue: catalogue(&Leaves::new()),
                ..HouseSheet::default()
            },
            Err(other) => return Err(other),
        };
        Ok(Reply::House(Box::new(sheet)))
    }

    /// Kinds of cases and contacts.
    pub fn kinds(&self) -> Kinds {
        let house = self.records.library.borrow().leaves(Id::HOUSE, Kind::House);
        Kinds::read(&house.unwrap_or_default())
    }

    /// The value of a record with everything in it; its document is opened only where the row leaves something out.
    pub fn value(&self, kind: Kind, id: Id) -> Later<'_, Result<Option<Leaves>, Failure>> {
        Box::pin(async move {
            let stored = self.records.library.borrow().leaves(id, kind);
            match stored {
                Some(leaves) if Row::is_light(&leaves) => Ok(Some(self.whole(id).await?.leaves)),
                other => Ok(other),
            }
        })
    }

    /// The papers of a job, the newest first.
    pub fn papers(&self, job: Id) -> Vec<(Id, Paper)> {
        let library = self.records.library.borrow();
        let paper = |id: Id| match library.entry(id).map(|entry| &entry.card) {
            Some(Card::Paper(paper)) => Some((id, (**paper).clone())),
            _ => None,
        };
        library.pointing_to(job).filter_map(paper).collect()
    }

    fn whole_of(&self, kind: Kind, id: Id) -> Later<'_, Result<Whole, Failure>> {
        Box::pin(async move {
            let known = self.records.library.borrow().entry(id).is_some_and(|entry| entry.kind == kind);
            if known { self.whole(id).await } else { Err(Failure::NotFound) }
        })
    }

    /// Who is here, and the dealership by the name on its letters.
    pub fn me(&self) -> Option<Me> {
        let me = self.seat.borrow().as_ref().map(Seat::me)?;
        let house = self.records.library.borrow().leaves(Id::HOUSE, Kind::House);
        let Some(leaves) = house else { return Some(me) };
        let name = Some(House::read(&leaves).name).filter(|name| !name.is_empty());
        let registers = field::read(&leaves, &registers_key(me.role));
        Some(Me { house_name: name.unwrap_or(me.house_name), registers, ..me })
    }

    fn house_name(&self) -> String {
        self.seat.borrow().as_ref().map(|seat| seat.account.house_name.clone()).unwrap_or_default()
    }
}
