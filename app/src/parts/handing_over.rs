//! Stored files on their way out: opened, downloaded, handed to another app.

use bridge::reply::Reply;
use bridge::request::Request;
use bridge::sheet::StoredFile;
use domain::id::Id;
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use crate::browser::files::{self, Shared};
use crate::browser::{engine, platform};
use crate::state::save::failed;
use crate::state::shop::{Shop, shop};
use crate::state::tongue::say;
use crate::ui::button::{Button, Look};
use crate::ui::icon::{DOWNLOAD, EXTERNAL_LINK, Icon, SHARE};
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::signal::Callback;

/// A way out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Open,
    Download,
    Share,
}

/// Buttons for the ways that this device has. Installed apps on iOS can only share.
pub fn ways(file: Id) -> View {
    let shop = shop();
    let shares = files::can_share();
    let offered = |way: Way| match way {
        Way::Share => shares,
        Way::Open | Way::Download => !(shares && platform::is_ios()),
    };
    let button = |(way, word, icon): (Way, Say, Icon)| {
        view! { <Button label=say(word) icon look=Look::Outline press=move |()| hand_over(shop, file, way)/> }
    };
    [
        (Way::Open, Say::Open, EXTERNAL_LINK),
        (Way::Download, Say::Download, DOWNLOAD),
        (Way::Share, Say::Share, SHARE),
    ]
    .into_iter()
    .filter(|(way, ..)| offered(*way))
    .map(button)
    .collect_view()
}

/// Takes a stored file out.
pub fn hand_over(shop: Shop, file: Id, way: Way) {
    take_out(shop, Request::File(file), way);
}

/// Takes a file out that the engine makes for it: shared where files are shared, else downloaded.
pub fn hand_out(shop: Shop, asked: Request) {
    let way = if files::can_share() && platform::is_ios() { Way::Share } else { Way::Download };
    take_out(shop, asked, way);
}

fn take_out(shop: Shop, asked: Request, way: Way) {
    spawn_local(async move {
        match engine::ask(asked).await {
            Ok(Reply::File(stored)) => take(shop, stored, way).await,
            Ok(_) => {}
            Err(failure) => shop.notes.tell(failed(&failure)),
        }
    });
}

async fn take(shop: Shop, file: StoredFile, way: Way) {
    match way {
        Way::Open => files::open(&file.media, &file.bytes),
        Way::Download => files::download(&file.name, &file.media, &file.bytes),
        Way::Share => {
            if files::share(&file.name, &file.media, &file.bytes).await == Shared::TapAgain {
                let again = Callback::new(move |()| {
                    let file = file.clone();
                    spawn_local(async move {
                        let _ = files::share(&file.name, &file.media, &file.bytes).await;
                    });
                });
                shop.notes.offer(say(Say::ReadyToShare), say(Say::Share), again);
            }
        }
    }
}
