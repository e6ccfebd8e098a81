//! All that the window knows, in one small value that is handed around.

use bridge::event::{Event, Onlooker, Phase, SyncState, Trouble};
use bridge::listing::ListProgress;
use bridge::row::{CustomerRow, VehicleRow};
use bridge::screen::Screen;
use bridge::task::Task;
use domain::record::Kind;
use domain::time::Moment;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{clock, page, platform};
use crate::state::changes::Changes;
use crate::state::guide::Guide;
use crate::state::jobs::Jobs;
use crate::state::list::List;
use crate::state::look::Looks;
use crate::state::notes::Notes;
use crate::state::session::Session;
use crate::ui::signal::RwSignal;

/// The window's state.
#[derive(Clone, Copy)]
pub struct Shop {
    pub guide: Guide,
    pub session: Session,
    pub looks: Looks,
    pub changes: Changes,
    pub notes: Notes,
    pub jobs: Jobs,
    /// What is to be done, as the engine told it last.
    pub tasks: RwSignal<Option<Vec<Task>>>,
    pub vehicles: List<VehicleRow>,
    pub customers: List<CustomerRow>,
    /// How far a list that is brought in has come.
    pub importing: RwSignal<ListProgress>,
    pub sync: RwSignal<SyncState>,
    pub trouble: RwSignal<Option<Trouble>>,
    /// The present moment, refreshed every half minute.
    pub now: RwSignal<Moment>,
    /// How many entries hold text that is not saved yet.
    pub unsaved: RwSignal<u32>,
    /// How much the engine is about to save.
    pub saving: RwSignal<usize>,
    /// A newer build waits on this device.
    pub newer: RwSignal<bool>,
    /// The browser can install the app.
    pub installable: RwSignal<bool>,
    /// Colleagues and what they have before them.
    pub onlookers: RwSignal<Vec<Onlooker>>,
    /// Whether the app is out of sight.
    pub away: RwSignal<bool>,
    /// Whether the search everywhere is open.
    pub searching: RwSignal<bool>,
}

/// How often ages are told anew.
const BREATH_MS: i32 = 30_000;

impl Shop {
    /// Knows nothing yet but the address, the clock and the choices of this device.
    pub fn new() -> Shop {
        Shop {
            guide: Guide::new(),
            session: Session::new(),
            looks: Looks::new(),
            changes: Changes::new(),
            notes: Notes::new(),
            jobs: Jobs::new(),
            tasks: RwSignal::new(None),
            vehicles: List::new(),
            customers: List::new(),
            importing: RwSignal::new(ListProgress::default()),
            sync: RwSignal::new(SyncState::default()),
            trouble: RwSignal::new(None),
            now: RwSignal::new(clock::now()),
            unsaved: RwSignal::new(0),
            saving: RwSignal::new(0),
            newer: RwSignal::new(false),
            installable: RwSignal::new(false),
            onlookers: RwSignal::new(Vec::new()),
            away: RwSignal::new(false),
            searching: RwSignal::new(false),
        }
    }

    /// Begins to listen to the browser and to ask the engine.
    pub fn open(self) {
        self.guide.follow();
        platform::on_update(move || self.newer.set(true));
        platform::on_sight(move |seen| self.away.set(!seen));
        platform::on_leaving(move || {
            page::leave_field();
            self.unsaved.get_untracked() > 0 || self.saving.get_untracked() > 0
        });
        platform::on_installable(move || self.installable.set(true));
        spawn_local(async move { self.session.ask().await });
        spawn_local(async move {
            loop {
                clock::wait(BREATH_MS).await;
                self.now.set(clock::now());
            }
        });
    }

    /// Takes the stored screen for the first paint, where the engine has not answered already.
    pub fn seed(self, screen: Screen) {
        // That nobody is here only the engine can say: the screen may be older than the sign-in.
        if screen.me.is_some() && !self.session.known.get_untracked() {
            self.session.learn(screen.me);
        }
        if !self.jobs.list.answered.get_untracked() {
            self.jobs.list.page.set(screen.jobs);
            self.jobs.counts.set(screen.counts);
        }
        if self.tasks.with_untracked(Option::is_none) {
            self.tasks.set(Some(screen.tasks));
        }
        if !self.vehicles.answered.get_untracked() {
            self.vehicles.page.set(screen.vehicles);
        }
        if !self.customers.answered.get_untracked() {
            self.customers.page.set(screen.customers);
        }
        self.sync.set(SyncState { phase: Phase::Connecting, ..screen.sync });
    }

    /// The engine tells something.
    pub fn hear(self, event: Event) {
        match event {
            Event::Ready => {}
            Event::Changed(records) => {
                self.changes.note(&records);
                // The dealership's name stands in the header.
                if records.iter().any(|(kind, _)| *kind == Kind::House) {
                    spawn_local(async move { self.session.ask().await });
                }
            }
            Event::Importing(progress) => self.importing.set(progress),
            Event::Sync(state) => self.sync.set(state),
            Event::Onlookers(onlookers) => self.onlookers.set(onlookers),
            Event::Trouble(trouble) => self.trouble.set(trouble),
            Event::Stay => spawn_local(async {
                // A browser that refuses says so in the panel of the sync chip.
                let _ = platform::persist().await;
            }),
            Event::Session => {
                self.changes.note_all();
                spawn_local(async move { self.session.ask().await });
            }
        }
    }
}

/// The window's state, as the root has put it there.
pub fn shop() -> Shop {
    expect_context()
}
