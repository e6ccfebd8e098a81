//! Comments in a job: colleagues are called by @name and find it under "Heute".

use std::sync::Arc;

use bridge::request::Request;
use bridge::sheet::JobSheet;
use bridge::task::Said;
use domain::field::Leaf;
use domain::id::Id;
use domain::sale::comment;
use markup::view;
use words::screen::Say;

use crate::parts::badge::badge;
use crate::state::save::{self, one, with_undo};
use crate::state::shop::shop;
use crate::state::tongue::{moment, say};
use crate::ui::button::{Button, Look};
use crate::ui::icon::CHECK;
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::signal::{Memo, RwSignal, Signal};
use crate::ui::text_field::{TextField, Typed};

/// The section.
pub fn comments(job: Id, sheet: Memo<Arc<JobSheet>>) -> View {
    let shop = shop();
    let text = RwSignal::new(String::new());
    let empty = Signal::derive(move || text.with(|text| text.trim().is_empty()));
    let send = move |()| {
        let said = text.with_untracked(|text| text.trim().to_owned());
        // What is refused stays where it was typed.
        save::request_then(shop, Request::Comment { job, text: said }, move || text.set(String::new()));
    };
    let all = Memo::new(move || sheet.with(|sheet| sheet.comments.clone()));
    let line = move |said: Said| {
        let me = shop.session.me.with_untracked(|me| me.as_ref().map(|me| me.user).unwrap_or_default());
        let seen = one(&comment::seen(said.id, me), Some(Leaf::Flag(true)));
        let press = move |()| with_undo(shop, job, seen.clone(), Say::TaskIsDone);
        let done =
            said.mine.then(|| view! { <Button label=say(Say::TaskDone) icon=CHECK look=Look::Quiet press/> });
        view! {
            <li class="comment" class:mine=said.mine>
                {badge(&said.initials, &said.by)}
                <div>
                    <p class="past-who"><strong>{said.by.clone()}</strong> " " <span>{moment(said.at)}</span></p>
                    <p class="comment-text">{said.text.clone()}</p>
                </div>
                {done}
            </li>
        }
    };
    view! {
        <section class="group group-full">
            <h2 class="group-title">{say(Say::Comments)}</h2>
            <div class="comments">
                <ol aria-label=say(Say::Comments)>{move || all.get().into_iter().map(line).collect_view()}</ol>
                <TextField id="comment" label=say(Say::CommentNew) text typed=Typed::Paragraph/>
                <div class="acts"><Button label=say(Say::CommentSend) press=send disabled=empty/></div>
            </div>
        </section>
    }
}
