//! Banners: what is in the way, what is safe, what to do. And the offer of a newer build.

use bridge::event::Trouble;
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use crate::browser::{clock, page, platform};
use crate::state::place::{Chapter, Place};
use crate::state::shop::{Shop, shop};
use crate::state::tongue::say;
use crate::ui::button::{Button, Look};
use crate::ui::icon::{DOWNLOAD, TRIANGLE_ALERT, icon};
use crate::ui::pen::view::View;
use crate::ui::signal::Signal;

/// The banners that are due.
#[component]
pub fn Banners() -> View {
    let shop = shop();
    view! {
        {move || shop.trouble.get().map(|trouble| banner(shop, trouble))}
        {move || shop.newer.get().then(|| offer(shop))}
    }
}

fn banner(shop: Shop, trouble: Trouble) -> View {
    let mild = matches!(trouble, Trouble::Repaired(_) | Trouble::Forgotten | Trouble::AlmostFull(_));
    let words = say(match trouble {
        Trouble::DiskFull => Say::TroubleDiskFull,
        Trouble::DatabaseLost => Say::TroubleDatabaseLost,
        Trouble::Blocked => Say::TroubleBlocked,
        Trouble::Repaired(count) => Say::TroubleRepaired(count),
        Trouble::RelayNonsense => Say::TroubleRelayNonsense,
        Trouble::Forgotten => Say::TroubleForgotten,
        Trouble::LaidAside(count) => Say::TroubleLaidAside(count),
        Trouble::AlmostFull(percent) => Say::TroubleAlmostFull(percent),
    });
    let act = match trouble {
        Trouble::DatabaseLost | Trouble::Blocked => {
            Some(view! { <Button label=say(Say::LoadAnew) press=move |()| page::reload()/> })
        }
        Trouble::LaidAside(_) => Some(view! {
            <Button label=say(Say::AsideLook) press=move |()| {
                shop.trouble.set(None);
                shop.guide.go(Place::More(Some(Chapter::Device)));
            }/>
        }),
        Trouble::Repaired(_) | Trouble::Forgotten | Trouble::AlmostFull(_) => Some(
            view! { <Button label=say(Say::Understood) look=Look::Quiet press=move |()| shop.trouble.set(None)/> },
        ),
        Trouble::DiskFull | Trouble::RelayNonsense => None,
    };
    view! {
        <div class="banner" class:banner-mild=mild role="alert">
            {icon(TRIANGLE_ALERT)}
            <p>{words}</p>
            {act}
        </div>
    }
}

/// A newer build never takes the page away from under an open entry.
fn offer(shop: Shop) -> View {
    let words = move || say(if shop.unsaved.get() == 0 { Say::UpdateReady } else { Say::UpdateAfterSaving });
    view! {
        <div class="banner banner-offer" role="status">
            {icon(DOWNLOAD)}
            <p>{words}</p>
            <Button
                label=say(Say::UpdateNow)
                look=Look::Filled
                disabled=Signal::derive(move || shop.unsaved.get() > 0)
                press=move |()| swap(shop)
            />
        </div>
    }
}

/// So many times it is looked whether all is saved.
const PATIENCE: u32 = 40;

/// Leaving the field that has the focus saves it; only when nothing is unsaved the page goes.
fn swap(shop: Shop) {
    page::leave_field();
    spawn_local(async move {
        for _ in 0..PATIENCE {
            clock::wait(50).await;
            if shop.unsaved.get_untracked() == 0 && shop.saving.get_untracked() == 0 {
                return platform::update();
            }
        }
    });
}
