//! Who is signed in on this device. The relay's absence never changes that.

use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use bridge::session::Me;

use crate::browser::engine;
use crate::ui::signal::RwSignal;

/// The session.
#[derive(Clone, Copy)]
pub struct Session {
    pub me: RwSignal<Option<Me>>,
    /// Whether the stored screen or the engine has told who is here.
    pub known: RwSignal<bool>,
}

impl Session {
    /// Nobody has told yet.
    pub fn new() -> Session {
        Session { me: RwSignal::new(None), known: RwSignal::new(false) }
    }

    /// Somebody has told.
    pub fn learn(self, me: Option<Me>) {
        if self.me.with_untracked(|old| *old != me) {
            self.me.set(me);
        }
        self.known.set(true);
    }

    /// Asks the engine who is here.
    pub async fn ask(self) {
        if let Ok(Reply::Who(me)) = engine::ask(Request::Who).await {
            self.learn(me);
        }
    }

    /// Comes in by a link, a password or an invitation.
    pub async fn enter(self, request: Request) -> Result<(), Failure> {
        match engine::ask(request).await? {
            Reply::Who(me) => self.learn(me),
            _ => self.ask().await,
        }
        Ok(())
    }

    /// Leaves this device; `anyway` gives up what was not transmitted.
    pub async fn leave(self, anyway: bool) -> Result<(), Failure> {
        engine::ask(Request::SignOut { anyway }).await?;
        self.learn(None);
        Ok(())
    }
}
