//! The world as this browser is.

use std::cell::{OnceCell, RefCell};
use std::future::Future;
use std::rc::Rc;

use bridge::message::Tell;
use domain::time::Moment;
use wasm_bindgen_futures::spawn_local;
use web_sys::BroadcastChannel;

use crate::browser::database::Database;
use crate::browser::disk::{Fault, Found, Plan, Read};
use crate::browser::settle::listener;
use crate::browser::socket::{News, Socket};
use crate::browser::world::{Answered, Fetch, Happening, Later, Space, Timer, Unreachable, World};
use crate::browser::{account, clock, fonts, scope, storage, tabs};

/// Whoever is told what happens.
pub type Hear = Rc<dyn Fn(Happening)>;

/// This browser.
pub struct Browser {
    hear: Hear,
    database: Database,
    channel: Option<BroadcastChannel>,
    socket: RefCell<Option<(u32, Socket)>>,
    timers: RefCell<Vec<(Timer, i32)>>,
}

impl Browser {
    /// Takes hold of everything outside and tells what happens there from now on.
    pub fn new(hear: Hear) -> Browser {
        let (asked, heard, blocked) = (Rc::clone(&hear), Rc::clone(&hear), Rc::clone(&hear));
        scope::listen(move |bytes| asked(Happening::Asked(bytes)));
        let channel = tabs::channel(move |bytes| heard(Happening::Heard(bytes)));
        let (on, off) = (Rc::clone(&hear), Rc::clone(&hear));
        scope::global().set_ononline(Some(&listener(move |_| on(Happening::Online))));
        scope::global().set_onoffline(Some(&listener(move |_| off(Happening::Offline))));
        let database = Database::new(Rc::new(move |held| blocked(Happening::Blocked(held))));
        Browser { hear, database, channel, socket: RefCell::default(), timers: RefCell::default() }
    }

    /// Runs a program in this browser: `make` builds it, `happen` is called for whatever happens from then on.
    pub fn run<P: 'static, F: Future<Output = ()> + 'static>(
        make: impl FnOnce(Rc<Browser>) -> P,
        happen: fn(Rc<P>, Happening) -> F,
    ) {
        let slot: Rc<OnceCell<Rc<P>>> = Rc::default();
        let program = Rc::clone(&slot);
        let hear: Hear = Rc::new(move |happening| {
            if let Some(program) = program.get() {
                spawn_local(happen(Rc::clone(program), happening));
            }
        });
        let browser = Rc::new(Browser::new(Rc::clone(&hear)));
        slot.get_or_init(|| Rc::new(make(browser)));
        hear(Happening::Begins);
        tabs::lead(move || hear(Happening::Leads));
    }

    fn news(&self, connection: u32) -> impl Fn(News) + Clone + 'static {
        let hear = Rc::clone(&self.hear);
        move |news| {
            hear(match news {
                News::Open => Happening::SocketOpen(connection),
                News::Frame(bytes) => Happening::SocketFrame(connection, bytes),
                News::Closed => Happening::SocketClosed(connection),
            });
        }
    }
}

impl World for Browser {
    fn commit(&self, plan: Plan) -> Later<'_, Result<(), Fault>> {
        Box::pin(async move { self.database.commit(&plan).await })
    }

    fn read(&self, reads: Vec<Read>) -> Later<'_, Result<Found, Fault>> {
        Box::pin(async move { self.database.read(&reads).await })
    }

    fn call<'a>(&'a self, path: &'a str, body: Option<Vec<u8>>) -> Later<'a, Result<Answered, Unreachable>> {
        Box::pin(async move { account::call(path, body.as_deref()).await })
    }

    fn font(&self, name: &'static str) -> Later<'_, Option<Vec<u8>>> {
        Box::pin(async move { fonts::font(name).await })
    }

    fn space(&self) -> Later<'_, Space> {
        Box::pin(async move { storage::space().await })
    }

    fn breathe(&self) -> Later<'_, ()> {
        Box::pin(async move {
            clock::sleep(0).await;
        })
    }

    fn tell(&self, tell: &Tell) {
        scope::tell(tell);
    }

    fn broadcast(&self, bytes: &[u8]) {
        self.channel.iter().for_each(|channel| tabs::say(channel, bytes));
    }

    fn connect(&self, connection: u32) {
        let opened = Socket::open(self.news(connection));
        if opened.is_none() {
            (self.hear)(Happening::SocketClosed(connection));
        }
        *self.socket.borrow_mut() = opened.map(|socket| (connection, socket));
    }

    fn disconnect(&self, connection: u32) {
        let held = self.socket.borrow_mut().take_if(|(number, _)| *number == connection);
        held.iter().for_each(|(_, socket)| socket.close());
    }

    fn send(&self, connection: u32, bytes: &[u8]) {
        if let Some((number, socket)) = self.socket.borrow().as_ref()
            && *number == connection
        {
            socket.send(bytes);
        }
    }

    fn fetch(&self, fetch: Fetch, path: String) {
        let hear = Rc::clone(&self.hear);
        spawn_local(async move {
            let answered = account::call(&path, None).await;
            let body = answered.ok().filter(|answered| answered.good).map(|answered| answered.body);
            hear(Happening::Fetched(fetch, body));
        });
    }

    fn wake(&self, timer: Timer, at: Moment) {
        let hear = Rc::clone(&self.hear);
        let handle = clock::after(clock::until(at), move |_| hear(Happening::Woken(timer)));
        let mut timers = self.timers.borrow_mut();
        timers.iter().filter(|(set, _)| *set == timer).for_each(|(_, handle)| clock::forget(*handle));
        timers.retain(|(set, _)| *set != timer);
        timers.extend(handle.map(|handle| (timer, handle)));
    }

    fn warn(&self, text: &str) {
        scope::warn(text);
    }

    fn now(&self) -> Moment {
        clock::now()
    }

    fn offset(&self) -> i32 {
        clock::offset()
    }

    fn dice(&self) -> [u8; 16] {
        clock::dice()
    }

    fn online(&self) -> bool {
        scope::global().navigator().on_line()
    }

    fn build(&self) -> String {
        scope::dedicated().name()
    }
}
