//! "Stornieren": the question that says what it does, and the step itself.

use bridge::reply::Reply;
use bridge::request::Request;
use domain::id::Id;
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use crate::browser::engine;
use crate::state::save::failed;
use crate::state::shop::{Shop, shop};
use crate::state::tongue::say;
use crate::ui::button::{Button, Look};
use crate::ui::dialog::Dialog;
use crate::ui::pen::view::View;
use crate::ui::signal::RwSignal;
use crate::ui::text_field::{TextField, Typed};

/// The question, while it is asked.
#[derive(Clone, Copy)]
pub struct Cancelling {
    open: RwSignal<bool>,
    /// The invoice and its number.
    paper: RwSignal<(Id, String)>,
    reason: RwSignal<String>,
    busy: RwSignal<bool>,
}

impl Cancelling {
    /// Nothing is asked yet.
    pub fn new() -> Cancelling {
        Cancelling {
            open: RwSignal::new(false),
            paper: RwSignal::new((Id::default(), String::new())),
            reason: RwSignal::new(String::new()),
            busy: RwSignal::new(false),
        }
    }

    /// Asks about an invoice.
    pub fn ask(self, paper: Id, number: String) {
        self.paper.set((paper, number));
        self.reason.set(String::new());
        self.open.set(true);
    }

    fn cancel(self, shop: Shop) {
        let (paper, _) = self.paper.get_untracked();
        let reason = self.reason.get_untracked().trim().to_owned();
        self.busy.set(true);
        spawn_local(async move {
            match engine::ask(Request::CancelPaper { paper, reason }).await {
                Ok(Reply::Created(_)) => shop.notes.tell(say(Say::PaperCancelled)),
                Ok(_) => {}
                Err(failure) => shop.notes.tell(failed(&failure)),
            }
            self.busy.set(false);
            self.open.set(false);
        });
    }
}

/// The place where it is asked.
pub fn cancelling(question: Cancelling) -> View {
    let shop = shop();
    let body = move || {
        let number = question.paper.with_untracked(|(_, number)| number.clone());
        view! {
            <p>{say(Say::CancelPaperLead(number))}</p>
            <div class="cell-wide">
                <TextField id="cancel-reason" label=say(Say::CancelReason) text=question.reason typed=Typed::Paragraph/>
            </div>
            <div class="acts">
                <Button label=say(Say::CancelPaperNow) look=Look::Filled disabled=question.busy press=move |()| question.cancel(shop)/>
                <Button label=say(Say::Cancel) look=Look::Quiet press=move |()| question.open.set(false)/>
            </div>
        }
    };
    view! { <Dialog open=question.open title=say(Say::CancelPaper) close=say(Say::Close) children=body.into()/> }
}
