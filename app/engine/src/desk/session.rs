//! Signing in and out. Only these speak to the relay while somebody waits; everything else goes on without it.

use bridge::event::{Event, Phase, Trouble};
use bridge::message::Tell;
use bridge::reply::{Failure, Reply};
use bridge::session::{Beginning, Invitation, Invitee, Joining, Refusal, SigningIn};
use domain::field::{Edit, Leaf};
use domain::id::Id;
use domain::party::staff::{self, StaffField};
use domain::time::Moment;
use minicbor::{Decode, Encode};
use sync::account::{self, Problem};
use sync::name::UserId;

use crate::browser::disk::{Plan, Read, Table, Write};
use crate::browser::world::{Later, World};
use crate::desk::engine::Engine;
use crate::desk::migration::STEPS;
use crate::store::key;
use crate::store::records::failure;
use crate::store::seat::{Seat, account_role};
use crate::store::word::Word;

impl<W: World> Engine<W> {
    /// The first person, by the one-time link: makes the house and their own staff record.
    pub async fn begin(&self, beginning: Beginning) -> Result<Reply, Failure> {
        let message = account::Begin {
            token: beginning.token,
            house_name: beginning.house,
            login: beginning.login,
            name: beginning.name,
            initials: beginning.initials,
            password: beginning.password,
            device_name: beginning.device.clone(),
            locale: "de".to_owned(),
        };
        let me = self.post("/api/begin", &message).await?;
        self.settle_in(me, beginning.device).await?;
        self.found().await
    }

    /// By name and password.
    pub async fn sign_in(&self, signing_in: SigningIn) -> Result<Reply, Failure> {
        let SigningIn { login, password, device } = signing_in;
        let message = account::SignIn { login, password, device_name: device.clone() };
        let me = self.post("/api/sign-in", &message).await?;
        self.settle_in(me, device).await?;
        Ok(Reply::Done)
    }

    /// By an invitation. The person's staff record is made when the relay's records are here: they may know them.
    pub async fn join(&self, joining: Joining) -> Result<Reply, Failure> {
        let Joining { code, login, password, device } = joining;
        let message = account::Join { code, login, password, device_name: device.clone() };
        let me = self.post("/api/join", &message).await?;
        self.settle_in(me, device).await?;
        Ok(Reply::Done)
    }

    /// A code for somebody new.
    pub async fn invite(&self, invitee: Invitee) -> Result<Reply, Failure> {
        let Invitee { name, initials, role } = invitee;
        let message = account::Invite { name, initials, role: account_role(role) };
        let made: account::InviteCode = self.post("/api/invite", &message).await?;
        let expires = Moment(i64::try_from(made.expires_s).unwrap_or(i64::MAX).saturating_mul(1000));
        Ok(Reply::Invitation(Invitation { code: made.code, expires }))
    }

    /// Somebody else does something else from now on: on the relay first, which decides, then in their record.
    pub async fn change_role(&self, user: Id, role: staff::Role) -> Result<Reply, Failure> {
        let message = account::NewRole { user: UserId(user.0), role: account_role(role) };
        let _: account::SignOut = self.post("/api/role", &message).await?;
        let leaf = Leaf::Text(role.word().to_owned());
        let edit = Edit::from([(StaffField::Role.key().to_owned(), Some(leaf))]);
        if self.records.library.borrow().entry(user).is_some() {
            self.write(async |draft| draft.edit(user, &edit).await).await?;
        }
        Ok(Reply::Done)
    }

    /// The relay has given or taken rights: what is known of oneself is asked anew.
    pub async fn renew_seat(&self) {
        let Ok(account) = self.ask("/api/me", None).await.and_then(|body| read::<account::Me>(&body)) else {
            return;
        };
        let seat = self.seat.borrow().clone();
        let Some(seat) = seat.filter(|seat| {
            (seat.account.user, seat.account.device) == (account.user, account.device)
                && seat.account != account
        }) else {
            return;
        };
        let seat = Seat { account, ..seat };
        let bytes = account::encode(&seat);
        let mut plan = Plan::default();
        plan.put(Table::Meta, key::SEAT, bytes.clone());
        let turn = self.records.lane.turn().await;
        if self.records.commit(self.records.seated(plan)).await.is_err() {
            return;
        }
        drop(turn);
        *self.seat.borrow_mut() = Some(seat);
        *self.records.seat.borrow_mut() = Some(bytes);
        self.records.say(&Word::Session);
        self.world.tell(&Tell::Event(Event::Session));
    }

    /// Ends the session and empties this device. Refused while something waits, unless `anyway`.
    pub async fn sign_out(&self, anyway: bool) -> Result<Reply, Failure> {
        let waiting = self.records.unsent().await?;
        if waiting > 0 && !anyway {
            return Err(Failure::Unsent(waiting));
        }
        let told = self.post::<_, account::SignOut>("/api/sign-out", &account::SignOut {}).await;
        match told {
            // The relay does not know the session any more, or never will hear of it: here it ends all the same.
            Ok(_) | Err(Failure::Relay(Refusal::NotSignedIn)) => {}
            Err(_) if anyway => {}
            Err(other) => return Err(other),
        }
        self.wipe().await?;
        self.records.say(&Word::Session);
        self.world.tell(&Tell::Event(Event::Session));
        Ok(Reply::Done)
    }

    /// The database is empty, but the relay may still know this device: an evicted database comes back whole.
    pub async fn recover(&self) {
        let left = self.records.read(vec![Read::One(Table::Meta, key::LEFT.to_vec())]).await;
        if !left.is_ok_and(|found| found.into_iter().flatten().next().is_none()) {
            return;
        }
        let Ok(me) = self.ask("/api/me", None).await.and_then(|body| read::<account::Me>(&body)) else {
            return;
        };
        // A new device with numbers of its own: nobody knows which ones the forgotten one had given.
        let device = me.name;
        let Ok(me) = self.post("/api/again", &account::Again { device_name: device.clone() }).await else {
            return;
        };
        if self.seat.borrow().is_none() && self.settle_in(me, device).await.is_ok() {
            self.records.trouble(Some(Trouble::Forgotten));
            self.world.tell(&Tell::Event(Event::Session));
        }
    }

    /// Takes a seat: what another person or dealership has left here goes, unless it has not been carried yet.
    fn settle_in(&self, me: account::Me, device_name: String) -> Later<'_, Result<(), Failure>> {
        Box::pin(async move {
            let same =
                self.seat.borrow().as_ref().is_none_or(|seat| {
                    seat.account.user == me.user && seat.account.dealership == me.dealership
                });
            if !same {
                let waiting = self.records.unsent().await?;
                if waiting > 0 {
                    // Nobody uses the new session; should this fail, it expires.
                    let _ = self.post::<_, account::SignOut>("/api/sign-out", &account::SignOut {}).await;
                    return Err(Failure::Unsent(waiting));
                }
                self.wipe().await?;
            }
            self.records.number_is(me.device_number);
            let seat = Seat { account: me, device_name };
            let mut plan = Plan::default();
            let bytes = account::encode(&seat);
            plan.put(Table::Meta, key::SEAT, bytes.clone());
            plan.remove(Table::Meta, key::LEFT);
            plan.put(Table::Meta, key::VERSION, STEPS.to_be_bytes().to_vec());
            let turn = self.records.lane.turn().await;
            self.records.commit(plan).await.map_err(failure)?;
            drop(turn);
            *self.seat.borrow_mut() = Some(seat);
            self.welcomed.set(false);
            *self.records.seat.borrow_mut() = Some(bytes);
            self.records.say(&Word::Session);
            self.records.changed(Vec::new());
            self.wake_driver().await;
            Ok(())
        })
    }

    /// Empties this device.
    fn wipe(&self) -> Later<'_, Result<(), Failure>> {
        Box::pin(async move {
            self.driver.stop();
            let _turn = self.records.lane.turn().await;
            let mut plan = Plan { guards: Vec::new(), writes: Table::ALL.map(Write::Clear).to_vec() };
            plan.put(Table::Meta, key::LEFT, vec![1]);
            self.records.commit(plan).await.map_err(failure)?;
            self.records.clear();
            self.seat.borrow_mut().take();
            self.records.seat.borrow_mut().take();
            let mut sync = self.records.sync.get();
            sync.phase = Phase::Offline;
            self.records.sync.set(sync);
            self.records.changed(Vec::new());
            Ok(())
        })
    }

    /// Asks the relay for something.
    pub async fn post<M: Encode<()>, A: for<'b> Decode<'b, ()>>(
        &self,
        path: &'static str,
        message: &M,
    ) -> Result<A, Failure> {
        read(&self.ask(path, Some(account::encode(message))).await?)
    }

    /// The body of a good answer.
    fn ask(&self, path: &'static str, body: Option<Vec<u8>>) -> Later<'_, Result<Vec<u8>, Failure>> {
        Box::pin(async move {
            let answered = self.world.call(path, body).await;
            let answered = answered.map_err(|_| Failure::Relay(Refusal::Unreachable))?;
            if answered.good {
                return Ok(answered.body);
            }
            let problem = account::decode::<Problem>(&answered.body);
            Err(Failure::Relay(problem.map_or(Refusal::Nonsense, refusal)))
        })
    }
}

fn read<A: for<'b> Decode<'b, ()>>(body: &[u8]) -> Result<A, Failure> {
    account::decode(body).map_err(|_| Failure::Relay(Refusal::Nonsense))
}

fn refusal(problem: Problem) -> Refusal {
    match problem {
        Problem::WrongPassword => Refusal::WrongPassword,
        Problem::TooManyTries { retry_after_s } => Refusal::TooManyTries { seconds: retry_after_s },
        Problem::LinkUsed => Refusal::LinkUsed,
        Problem::LinkExpired => Refusal::LinkExpired,
        Problem::CodeUnknown => Refusal::CodeUnknown,
        Problem::LoginTaken => Refusal::LoginTaken,
        Problem::WeakPassword => Refusal::WeakPassword,
        Problem::NotAllowed => Refusal::NotAllowed,
        Problem::NotSignedIn => Refusal::NotSignedIn,
        // Blobs have a way of their own; an account knows nothing of them.
        Problem::BlobSize | Problem::BlobType | Problem::BlobDamaged | Problem::StorageFull => {
            Refusal::Nonsense
        }
        Problem::Malformed | Problem::Internal | Problem::Unknown(_) => Refusal::Nonsense,
    }
}
