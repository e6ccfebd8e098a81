//! A shop: devices with tabs, and a relay. Speaks with the engine as the window does.

use std::cell::Cell;
use std::rc::Rc;

use bridge::event::{Event, Phase};
use bridge::message::{Ask, Tell};
use bridge::reply::{Failure, Reply};
use bridge::request::{JobQuery, Query, Request};
use bridge::row::{CustomerRow, JobRow, VehicleRow};
use bridge::session::{Beginning, SigningIn};
use bridge::sheet::JobSheet;
use bridge::span::Span;
use bridge::wire::pack;
use domain::car::vehicle::Vehicle;
use domain::field::{Edit, Leaf};
use domain::id::Id;
use domain::money::Cents;
use domain::party::customer::Customer;
use domain::record::Kind;
use domain::sale::job::Origin;
use engine::browser::world::{Happening, Timer};
use engine::desk::engine::Engine;
use sync::name::DocId;

use crate::relay::Relay;
use crate::run::Tasks;
use crate::world::{Disk, Memory};

pub const ALL: Span = Span { from: 0, count: 1_000 };
/// Enough turns for anything that ends at all.
const LONG: usize = 200_000;

/// An engine in its tab.
pub struct Tab {
    pub engine: Rc<Engine<Memory>>,
    pub world: Rc<Memory>,
    tasks: Tasks,
    asked: Cell<u32>,
}

/// Everything together.
pub struct Shop {
    pub relay: Rc<Relay>,
    tasks: Tasks,
    seed: Cell<u64>,
}

impl Shop {
    pub fn new() -> Shop {
        let relay = Rc::new(Relay::default());
        relay.reachable.set(true);
        relay.talks.set(true);
        Shop { relay, tasks: Tasks::default(), seed: Cell::new(0) }
    }

    /// A tab on a disk, with its engine started. It leads if `leads`.
    pub fn tab(&self, disk: &Rc<Disk>, leads: bool) -> Rc<Tab> {
        let tab = self.begin_tab(disk, leads);
        tab.settle();
        tab
    }

    /// A tab that is killed after so many turns, wherever it stands.
    pub fn killed_tab(&self, disk: &Rc<Disk>, turns: usize) {
        let tab = self.begin_tab(disk, true);
        tab.turns(turns);
        self.tasks.kill();
    }

    fn begin_tab(&self, disk: &Rc<Disk>, leads: bool) -> Rc<Tab> {
        self.seed.set(self.seed.get() + 1);
        let world = Rc::new(Memory::new(disk, &self.relay, self.seed.get()));
        let engine = Rc::new(Engine::new(Rc::clone(&world), Engine::answer_behind));
        let tab = Rc::new(Tab { engine, world, tasks: self.tasks.clone(), asked: Cell::new(0) });
        *tab.world.tab.borrow_mut() = Rc::downgrade(&tab);
        tab.happen(Happening::Begins);
        if leads {
            tab.happen(Happening::Leads);
        }
        tab
    }

    /// A new device with one tab, nobody signed in.
    pub fn device(&self) -> (Rc<Disk>, Rc<Tab>) {
        let disk = Rc::new(Disk::default());
        let tab = self.tab(&disk, true);
        (disk, tab)
    }

    /// The first device with its first person.
    pub fn begun() -> (Shop, Rc<Disk>, Rc<Tab>) {
        let shop = Shop::new();
        let (disk, tab) = shop.device();
        let beginning = Beginning {
            name: "Jan Weber".to_owned(),
            initials: "JW".to_owned(),
            device: "Tablet".to_owned(),
            ..Beginning::default()
        };
        assert_eq!(tab.ask(Request::Begin(beginning)), Ok(Reply::Done));
        (shop, disk, tab)
    }

    /// Another device, signed in as Eva.
    pub fn second(&self) -> (Rc<Disk>, Rc<Tab>) {
        let (disk, tab) = self.device();
        let signing_in =
            SigningIn { login: "eva".to_owned(), device: "Telefon".to_owned(), ..SigningIn::default() };
        assert_eq!(tab.ask(Request::SignIn(signing_in)), Ok(Reply::Done));
        (disk, tab)
    }
}

/// Lets tabs of one device hear each other.
pub fn acquaint(one: &Rc<Tab>, other: &Rc<Tab>) {
    one.world.others.borrow_mut().push(Rc::downgrade(other));
    other.world.others.borrow_mut().push(Rc::downgrade(one));
}

impl Tab {
    pub fn happen(&self, happening: Happening) {
        self.tasks.spawn(Rc::clone(&self.engine).happen(happening));
    }

    pub fn catch_up(&self) {
        let engine = Rc::clone(&self.engine);
        self.tasks.spawn(async move { engine.catch_up().await });
        self.settle();
    }

    /// The relay's word that these records are erased for good.
    pub fn erase(&self, records: &[Id], purged: u64) {
        let engine = Rc::clone(&self.engine);
        let docs: Vec<DocId> = records.iter().map(|id| DocId(id.0)).collect();
        self.tasks.spawn(async move { engine.records.erase(&docs, purged).await.expect("it is erased") });
        self.settle();
    }

    /// Writes what no window may: as a tab that was tampered with would.
    pub fn force(&self, record: Id, key: &str, text: &str) {
        let (engine, edit) = (Rc::clone(&self.engine), text_edit(key, text));
        self.tasks.spawn(async move {
            engine.write(async |draft| draft.edit(record, &edit).await).await.expect("it is written");
        });
        self.settle();
    }

    /// Writes a record as an import does.
    pub fn put(&self, kind: Kind, id: Id, leaves: domain::field::Leaves) {
        let engine = Rc::clone(&self.engine);
        self.tasks.spawn(async move {
            engine.write(async |draft| draft.create(kind, id, leaves.clone())).await.expect("it is written");
        });
        self.settle();
    }

    /// What the engine itself knows.
    pub fn run<T: 'static, F: Future<Output = T> + 'static>(
        &self,
        ask: impl FnOnce(Rc<Engine<Memory>>) -> F,
    ) -> T {
        let (answer, asked) = (Rc::new(Cell::new(None)), ask(Rc::clone(&self.engine)));
        let slot = Rc::clone(&answer);
        self.tasks.spawn(async move { slot.set(Some(asked.await)) });
        self.settle();
        answer.take().expect("it ends")
    }

    /// Until nothing moves any more.
    pub fn settle(&self) {
        assert!(self.tasks.turn(LONG), "something never ends");
    }

    /// Begins a request without waiting for its end.
    pub fn begin(&self, request: Request) -> u32 {
        let number = self.asked.replace(self.asked.get() + 1) + 1;
        self.happen(Happening::Asked(pack(&Ask { number, request })));
        number
    }

    /// Some turns for everybody.
    pub fn turns(&self, turns: usize) {
        self.tasks.turn(turns);
    }

    /// The answer to a request, if there is one; there is never a second.
    pub fn answer(&self, number: u32) -> Option<Result<Reply, Failure>> {
        let told = self.world.told.borrow();
        let mut answers = told.iter().filter_map(|tell| match tell {
            Tell::Answer { number: answered, reply } if *answered == number => Some(reply.clone()),
            _ => None,
        });
        let answer = answers.next();
        assert!(answers.next().is_none(), "answered twice");
        answer
    }

    pub fn ask(&self, request: Request) -> Result<Reply, Failure> {
        let number = self.begin(request);
        self.settle();
        self.answer(number).expect("every request is answered")
    }

    pub fn events(&self) -> Vec<Event> {
        let told = self.world.told.borrow();
        told.iter()
            .filter_map(|tell| if let Tell::Event(event) = tell { Some(event.clone()) } else { None })
            .collect()
    }

    /// Time passes and timers ring.
    pub fn wait(&self, millis: i64) {
        let until = self.world.now.get() + millis;
        for _ in 0..1_000 {
            self.settle();
            let due = self
                .world
                .timers
                .borrow()
                .iter()
                .filter(|(_, at)| at.0 <= until)
                .min_by_key(|(_, at)| *at)
                .copied();
            let Some((timer, at)) = due else { break };
            self.world.timers.borrow_mut().retain(|(set, _)| *set != timer);
            self.world.now.set(self.world.now.get().max(at.0));
            self.happen(Happening::Woken(timer));
        }
        self.world.now.set(self.world.now.get().max(until));
        self.settle();
    }

    pub fn tick(&self, timer: Timer) {
        self.happen(Happening::Woken(timer));
        self.settle();
    }

    pub fn phase(&self) -> Phase {
        self.engine.records.sync.get().phase
    }

    pub fn waiting(&self) -> u32 {
        self.engine.records.outbox.borrow().count()
    }

    pub fn car(&self, model: &str, price: i64) -> Id {
        let car = Vehicle {
            make: "VW".to_owned(),
            model: model.to_owned(),
            number: format!("F-{model}"),
            price: Some(Cents(price)),
            ..Vehicle::default()
        };
        self.create(Kind::Vehicle, car.leaves())
    }

    pub fn customer(&self, last_name: &str) -> Id {
        let customer = Customer {
            first_name: "Max".to_owned(),
            last_name: last_name.to_owned(),
            street: "Hauptstr. 1".to_owned(),
            postal_code: "80331".to_owned(),
            town: "München".to_owned(),
            ..Customer::default()
        };
        self.create(Kind::Customer, customer.leaves())
    }

    pub fn create(&self, kind: Kind, leaves: domain::field::Leaves) -> Id {
        created(self.ask(Request::Create { kind, leaves }))
    }

    pub fn job(&self, vehicle: Option<Id>, customer: Option<Id>) -> Id {
        created(self.ask(Request::CreateJob { origin: Origin::Own, vehicle, customer }))
    }

    pub fn write(&self, record: Id, key: &str, text: &str) -> Edit {
        match self.ask(Request::Edit { record, edit: text_edit(key, text) }) {
            Ok(Reply::Edited { undo, .. }) => undo,
            other => panic!("{other:?}"),
        }
    }

    pub fn sheet(&self, job: Id) -> JobSheet {
        match self.ask(Request::Job(job)) {
            Ok(Reply::Job(sheet)) => *sheet,
            other => panic!("{other:?}"),
        }
    }

    pub fn jobs(&self, text: &str) -> Vec<JobRow> {
        match self.ask(Request::Jobs(JobQuery::by_words(text.to_owned(), ALL))) {
            Ok(Reply::Jobs { page, .. }) => page.rows,
            other => panic!("{other:?}"),
        }
    }

    pub fn vehicles(&self, text: &str) -> Vec<VehicleRow> {
        match self.ask(Request::Vehicles(Query { text: text.to_owned(), span: ALL })) {
            Ok(Reply::Vehicles(page)) => page.rows,
            other => panic!("{other:?}"),
        }
    }

    pub fn customers(&self, text: &str) -> Vec<CustomerRow> {
        match self.ask(Request::Customers(Query { text: text.to_owned(), span: ALL })) {
            Ok(Reply::Customers(page)) => page.rows,
            other => panic!("{other:?}"),
        }
    }
}

pub fn created(reply: Result<Reply, Failure>) -> Id {
    match reply {
        Ok(Reply::Created(id)) => id,
        other => panic!("{other:?}"),
    }
}

pub fn text_edit(key: &str, text: &str) -> Edit {
    Edit::from([(key.to_owned(), Some(Leaf::Text(text.to_owned())))])
}
