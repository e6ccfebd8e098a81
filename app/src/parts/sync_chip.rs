//! How this device stands to the relay: a quiet chip.

use bridge::event::{Phase, SyncState};
use leptos::prelude::*;
use markup::view;
use words::format;
use words::screen::Say;

use crate::state::save::sync_words;
use crate::state::shop::shop;
use crate::state::tongue::{say, tongue};
use crate::ui::dialog::Dialog;
use crate::ui::icon::{CHECK, CLOUD_OFF, CLOUD_UPLOAD, Icon, REFRESH_CW, TRIANGLE_ALERT, icon};
use crate::ui::pen::view::View;
use crate::ui::signal::RwSignal;

/// The chip in the header; `panel` is what it opens.
#[component]
pub fn SyncChip(panel: fn() -> View) -> View {
    let shop = shop();
    let open = RwSignal::new(false);
    let unsaved = move || shop.unsaved.get() > 0 || shop.saving.get() > 0;
    let words = move || say(shop.sync.with(|sync| chip_words(sync, unsaved())));
    let mark = move || match shop.sync.with(|sync| (sync.phase, sync.waiting)) {
        (Phase::Current, 0) if unsaved() => REFRESH_CW,
        (phase, waiting) => mark(phase, waiting),
    };
    let class = move || {
        let quiet = shop.sync.with(|sync| sync.phase == Phase::Current && sync.waiting == 0);
        if quiet { "sync-chip quiet" } else { "sync-chip" }
    };
    view! {
        <button type="button" class=class aria-haspopup="dialog" on:click=move |_| open.set(true)>
            {move || icon(mark())}
            <span class="sync-words">{words}</span>
        </button>
        <span class="unseen" role="status">{words}</span>
        <Dialog open title=say(Say::SyncTitle) close=say(Say::Close) class="dialog-side">
            {panel()}
        </Dialog>
    }
}

/// While much is still to come, how far it has come; else how things stand.
fn chip_words(sync: &SyncState, unsaved: bool) -> Say {
    let whole = |count: u32| format::whole(tongue(), i64::from(count));
    match sync.progress {
        Some(progress) => Say::SyncProgress(whole(progress.have), whole(progress.all)),
        None if unsaved && sync.phase == Phase::Current && sync.waiting == 0 => Say::SyncUnsaved,
        None => sync_words(sync.phase, sync.waiting),
    }
}

/// Lists and search say what is not here yet.
pub fn still_missing() -> View {
    let sync = shop().sync;
    let words = move || {
        let left =
            sync.with(|sync| sync.progress.map(|progress| progress.all.saturating_sub(progress.have)))?;
        Some(say(Say::StillMissing(format::whole(tongue(), i64::from(left)))))
    };
    view! { {move || words().map(|words| view! { <p class="still-missing" role="status">{words}</p> })} }
}

fn mark(phase: Phase, waiting: u32) -> Icon {
    match (phase, waiting) {
        (Phase::Offline, _) => CLOUD_OFF,
        (Phase::SignedOut | Phase::UpdateNeeded, _) => TRIANGLE_ALERT,
        (Phase::Current, 0) => CHECK,
        (Phase::Connecting | Phase::CatchingUp, 0) => REFRESH_CW,
        (Phase::Connecting | Phase::CatchingUp | Phase::Current, _) => CLOUD_UPLOAD,
    }
}
