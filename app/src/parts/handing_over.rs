//! Stored files on their way out: opened, downloaded, printed, handed to another app. What leaves is noted in its job.

use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use bridge::sheet::StoredFile;
use domain::document::sent::Way as Sent;
use domain::id::Id;
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use crate::browser::files::{self, Shared};
use crate::browser::{engine, page, platform};
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
    /// The browser's own view of the file has a printer.
    Print,
    /// The device's own mail with the file's name as subject; the file lies among the downloads to be attached.
    Mail,
}

/// Buttons for the ways that a file has on this device, and how it goes. Installed apps on iOS can only share.
pub fn ways(file: Id, hand: fn(Shop, Id, Way)) -> View {
    let shop = shop();
    let shares = files::can_share();
    let offered = |way: Way| match way {
        Way::Share => shares,
        _ => !(shares && platform::is_ios()),
    };
    let button = |(way, word, icon): (Way, Say, Icon)| {
        view! { <Button label=say(word) icon look=Look::Outline press=move |()| hand(shop, file, way)/> }
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
    take_out(shop, asked, usual_way());
}

/// Takes the appointments out of whoever is here, for another calendar.
pub fn hand_appointments(shop: Shop) {
    spawn_local(async move {
        match engine::ask(Request::Calendar(None)).await {
            Ok(Reply::File(stored)) => {
                take(shop, stored, usual_way(), None).await;
            }
            Ok(_) => {}
            Err(Failure::NotFound) => shop.notes.tell(say(Say::NoAppointments)),
            Err(failure) => shop.notes.tell(failed(&failure)),
        }
    });
}

fn usual_way() -> Way {
    if files::can_share() && platform::is_ios() { Way::Share } else { Way::Download }
}

fn take_out(shop: Shop, asked: Request, way: Way) {
    spawn_local(async move {
        send(shop, asked, way, None).await;
    });
}

/// Takes a paper out, and notes it in its job.
pub fn hand_paper(shop: Shop, paper: Id, way: Way) {
    let sent = match way {
        Way::Open => None,
        Way::Download => Some(Sent::Download),
        Way::Share => Some(Sent::Shared),
        Way::Print => Some(Sent::Print),
        Way::Mail => Some(Sent::Mail),
    };
    let noted = sent.map(|sent| (paper, sent));
    spawn_local(async move {
        send(shop, Request::File(paper), way, noted).await;
    });
}

async fn send(shop: Shop, asked: Request, way: Way, noted: Option<(Id, Sent)>) {
    match engine::ask(asked).await {
        Ok(Reply::File(stored)) => {
            if take(shop, stored, way, noted).await {
                note(shop, noted).await;
            }
        }
        Ok(_) => {}
        Err(failure) => shop.notes.tell(failed(&failure)),
    }
}

async fn note(shop: Shop, noted: Option<(Id, Sent)>) {
    let Some((paper, way)) = noted else { return };
    if let Err(failure) = engine::ask(Request::NoteSent { paper, way }).await {
        shop.notes.tell(failed(&failure));
    }
}

/// How a paper left, in words.
pub fn sent_word(way: Sent) -> Say {
    match way {
        Sent::Shared | Sent::Unknown => Say::SentShared,
        Sent::Mail => Say::SentMail,
        Sent::Print => Say::SentPrint,
        Sent::Download => Say::SentDownload,
    }
}

/// Says whether the file has left.
async fn take(shop: Shop, file: StoredFile, way: Way, noted: Option<(Id, Sent)>) -> bool {
    match way {
        Way::Open | Way::Print => files::open(&file.media, &file.bytes),
        Way::Download => files::download(&file.name, &file.media, &file.bytes),
        Way::Mail => {
            files::download(&file.name, &file.media, &file.bytes);
            let subject = file.name.strip_suffix(".pdf").unwrap_or(&file.name);
            page::call(&format!("mailto:?subject={}", page::encoded(subject)));
        }
        Way::Share => match files::share(&file.name, &file.media, &file.bytes).await {
            Shared::Done => {}
            Shared::Cancelled => return false,
            Shared::TapAgain => {
                again(shop, file, noted);
                return false;
            }
        },
    }
    true
}

/// The browser wants another tap.
fn again(shop: Shop, file: StoredFile, noted: Option<(Id, Sent)>) {
    let again = Callback::new(move |()| {
        let file = file.clone();
        spawn_local(async move {
            if files::share(&file.name, &file.media, &file.bytes).await == Shared::Done {
                note(shop, noted).await;
            }
        });
    });
    shop.notes.offer(say(Say::ReadyToShare), say(Say::Share), again);
}
