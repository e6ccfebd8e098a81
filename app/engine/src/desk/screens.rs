//! The stored first screen, which the window paints before the engine is ready.

use bridge::reply::Reply;
use bridge::request::{JobQuery, Query};
use bridge::row::{Counts, Page};
use bridge::screen::{ROWS, Screen, key};
use bridge::span::Span;
use bridge::wire::pack;

use crate::browser::disk::{Plan, Table, Write};
use crate::browser::world::World;
use crate::desk::engine::Engine;

impl<W: World> Engine<W> {
    /// Writes the first screen of this build, in place of any other. One that cannot be written costs the next start
    /// a moment, nothing else.
    pub async fn keep_screen(&self) {
        let screen = pack(&self.screen());
        let mut plan = Plan { guards: Vec::new(), writes: vec![Write::Clear(Table::Screens)] };
        plan.put(Table::Screens, key(&self.world.build()), screen);
        let _ = self.world.commit(plan).await;
    }

    /// What the first screen shows.
    pub fn screen(&self) -> Screen {
        let span = Span { from: 0, count: ROWS };
        let (jobs, counts) = match self.list_jobs(&JobQuery { span, ..JobQuery::default() }) {
            Reply::Jobs { page, counts } => (page, *counts),
            _ => (Page::default(), Counts::default()),
        };
        let query = Query { text: String::new(), span };
        Screen {
            me: self.me(),
            jobs,
            counts,
            tasks: match self.today(false) {
                Reply::Today(mut tasks) => {
                    tasks.truncate(ROWS as usize);
                    tasks
                }
                _ => Vec::new(),
            },
            vehicles: self.list_vehicles(&query),
            customers: self.list_customers(&query),
            sync: self.records.sync.get(),
        }
    }
}
