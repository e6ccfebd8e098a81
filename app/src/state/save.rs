//! Writing: one edit, its tick, its undo, and what is said when it fails.

use bridge::event::Phase;
use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use bridge::session::Refusal;
use domain::document::template::fault::TemplateFault;
use domain::field::{Edit, Leaf};
use domain::id::Id;
use domain::record::GONE;
use leptos::task::spawn_local;
use words::screen::Say;

use crate::browser::engine;
use crate::state::shop::Shop;
use crate::state::tongue::{say, start_label};
use crate::ui::signal::Callback;
use crate::ui::text::Text;

/// An edit of one leaf.
pub fn one(key: &str, leaf: Option<Leaf>) -> Edit {
    Edit::from([(key.to_owned(), leaf)])
}

/// What hides a record.
pub fn one_gone() -> Edit {
    one(GONE, Some(Leaf::Flag(true)))
}

/// Writes an edit; gives back the edit that undoes it.
pub async fn write(record: Id, edit: Edit) -> Result<Edit, Failure> {
    match engine::ask(Request::Edit { record, edit }).await? {
        Reply::Edited { undo, .. } => Ok(undo),
        _ => Err(Failure::Database),
    }
}

/// Writes an edit and offers to take it back.
pub fn with_undo(shop: Shop, record: Id, edit: Edit, told: Say) {
    with_undo_told(shop, record, edit, say(told));
}

/// The same where what is told is text already: texts are copied for less than sentences.
pub fn with_undo_told(shop: Shop, record: Id, edit: Edit, told: Text) {
    spawn_local(async move {
        match write(record, edit).await {
            Ok(undo) => offer(shop, record, undo, told),
            Err(failure) => shop.notes.tell(failed(&failure)),
        }
    });
}

/// Offers to take an edit back.
pub fn offer_undo(shop: Shop, record: Id, undo: Edit, told: Say) {
    offer(shop, record, undo, say(told));
}

fn offer(shop: Shop, record: Id, undo: Edit, told: Text) {
    let back = Callback::new(move |()| {
        let undo = undo.clone();
        spawn_local(async move {
            if let Err(failure) = write(record, undo).await {
                shop.notes.tell(failed(&failure));
            }
        });
    });
    shop.notes.offer(told, say(Say::Undo), back);
}

/// Asks for something whose answer does not matter; a failure is told.
pub fn request(shop: Shop, request: Request) {
    request_then(shop, request, || ());
}

/// The same; something follows when it went well.
pub fn request_then(shop: Shop, request: Request, then: impl FnOnce() + 'static) {
    spawn_local(async move {
        match engine::ask(request).await {
            Ok(_) => then(),
            Err(failure) => shop.notes.tell(failed(&failure)),
        }
    });
}

/// What to say about a failure: what happened, what is safe, what to do.
pub fn failed(failure: &Failure) -> Text {
    say(match failure {
        Failure::NotFound => Say::FailedNotFound,
        Failure::DiskFull => Say::FailedDiskFull,
        Failure::Database => Say::FailedDatabase,
        Failure::NotAllowed => Say::FailedNotAllowed,
        Failure::ClosedJob => Say::FailedClosedJob,
        Failure::SoldDay => Say::SoldDayNeeded,
        Failure::PersonLeft => Say::FailedPersonLeft,
        Failure::Relay(refusal) => return say(refused(*refusal)),
        Failure::Unsent(count) => Say::FailedUnsent(*count),
        Failure::NoGlyph(character) => Say::FailedNoGlyph(*character),
        Failure::Template(TemplateFault::UnknownVariable(name)) => Say::FailedUnknownVariable(name.clone()),
        Failure::Template(_) => Say::FailedTemplate,
        Failure::AlreadyCancelled(number) => Say::FailedCancelled(number.clone()),
        Failure::NotCancellable => Say::FailedNotCancellable,
        Failure::NoXml(without) => Say::WithoutXml(start_label(*without)),
        Failure::RangeUsedUp => Say::FailedRange,
        Failure::Pattern(_) => Say::FailedPattern,
        Failure::Picture => Say::FailedPicture,
        Failure::TooLarge => Say::FailedTooLarge,
        Failure::Stopped => Say::FailedStopped,
        Failure::ChangedSince => Say::FailedChangedSince,
        Failure::FileSize(_) => Say::FailedFileSize,
        Failure::FileType => Say::FailedFileType,
        Failure::FileAway => Say::FailedFileAway,
        Failure::FontsMissing => Say::FailedFontsMissing,
        Failure::PartAway => Say::FailedPartAway,
        Failure::Incomplete => Say::FailedIncomplete,
        Failure::File(_) => Say::FailedFile,
        Failure::Blocked => Say::FailedBlocked,
    })
}

/// Why the relay refused.
pub fn refused(refusal: Refusal) -> Say {
    match refusal {
        Refusal::WrongPassword => Say::WrongPassword,
        Refusal::TooManyTries { seconds } => Say::TooManyTries(seconds),
        Refusal::LinkUsed => Say::LinkUsed,
        Refusal::LinkExpired => Say::LinkExpired,
        Refusal::CodeUnknown => Say::CodeUnknown,
        Refusal::LoginTaken => Say::LoginTaken,
        Refusal::WeakPassword => Say::WeakPassword,
        Refusal::NotAllowed => Say::FailedNotAllowed,
        Refusal::NotSignedIn => Say::NotSignedIn,
        Refusal::Unreachable => Say::Unreachable,
        Refusal::Nonsense => Say::RelayNonsense,
    }
}

/// What the sync chip says, quiet when all is well.
pub fn sync_words(phase: Phase, waiting: u32) -> Say {
    match (phase, waiting) {
        (Phase::SignedOut, _) => Say::SyncSignedOut,
        (Phase::UpdateNeeded, _) => Say::SyncUpdateNeeded,
        (Phase::Offline, 0) => Say::SyncOffline,
        (Phase::Offline, waiting) => Say::SyncOfflineWaiting(waiting),
        (Phase::Connecting | Phase::CatchingUp, 0) => Say::SyncConnecting,
        (Phase::Current, 0) => Say::SyncCurrent,
        (Phase::Connecting | Phase::CatchingUp | Phase::Current, waiting) => Say::SyncWaiting(waiting),
    }
}
