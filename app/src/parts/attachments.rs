//! "Anlagen": photos and scans of a record.

use bridge::request::Request;
use domain::document::paper::Attachment;
use domain::id::Id;
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use crate::browser::{engine, files};
use crate::parts::handing_over::{hand_over, ways};
use crate::state::save::{failed, one_gone, with_undo};
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{moment, say};
use crate::ui::button::{Button, Look};
use crate::ui::icon::{FILE_TEXT, TRASH_2, UPLOAD, icon};
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::signal::{Memo, RwSignal};

/// What a phone's camera and a scanner make.
const ACCEPT: &str = "image/jpeg,image/png,image/webp,image/heic,application/pdf";

/// The section.
pub fn attachments(to: Id, all: Memo<Vec<(Id, Attachment)>>) -> View {
    let shop = shop();
    let busy = RwSignal::new(false);
    let list = move || all.get().into_iter().map(move |one| line(shop, one)).collect_view();
    view! {
        <section class="group group-full">
            <h2 class="group-title">{say(Say::Attachments)}</h2>
            <ul class="papers">{list}</ul>
            <div class="acts"><Button label=say(Say::AddAttachment) icon=UPLOAD disabled=busy press=move |()| add(shop, to, busy)/></div>
        </section>
    }
}

fn line(shop: Shop, (id, one_of): (Id, Attachment)) -> View {
    let name = one_of.name;
    let remove = move |()| with_undo(shop, id, one_gone(), Say::AttachmentRemoved);
    view! {
        <li class="paper-line" aria-label=name.clone()>
            <span class="paper-mark">{icon(FILE_TEXT)}</span>
            <div class="row-main">
                <p class="row-first">{name}</p>
                <p class="row-second">{moment(one_of.created)}</p>
            </div>
            <div class="paper-acts">{ways(id, hand_over)} <Button label=say(Say::RemoveAttachment) icon=TRASH_2 look=Look::Quiet press=remove/></div>
        </li>
    }
}

/// Lets somebody choose photos, scans and PDFs, and keeps them with a record.
pub fn add(shop: Shop, to: Id, busy: RwSignal<bool>) {
    spawn_local(async move { keep(shop, to, busy, files::pick(ACCEPT, true).await).await });
}

/// Lets somebody take a photo, and keeps it with a record.
pub fn add_photo(shop: Shop, to: Id, busy: RwSignal<bool>) {
    spawn_local(async move { keep(shop, to, busy, files::photo().await).await });
}

async fn keep(shop: Shop, to: Id, busy: RwSignal<bool>, chosen: Vec<(String, Vec<u8>)>) {
    busy.set(true);
    for (name, bytes) in chosen {
        match engine::ask(Request::Attach { to, name, bytes }).await {
            Ok(_) => {}
            Err(failure) => shop.notes.tell(failed(&failure)),
        }
    }
    busy.set(false);
}
