//! What the chip of the sync opens: how this device stands to the relay, what waits, how full it is.

use bridge::event::Phase;
use bridge::reply::{Reply, Storage};
use bridge::request::Request;
use domain::time::Moment;
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::view;
use words::format;
use words::screen::Say;

use crate::browser::{clock, engine, platform};
use crate::state::save;
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{say, tongue};
use crate::ui::button::{Button, Look};
use crate::ui::icon::REFRESH_CW;
use crate::ui::pen::view::View;
use crate::ui::signal::{Callback, RwSignal, effect};
use crate::ui::text::Text;

/// The panel.
#[component]
pub fn SyncPanel() -> View {
    let shop = shop();
    let storage = RwSignal::new(None::<Storage>);
    let refresh = Callback::new(move |()| {
        spawn_local(async move {
            if let Ok(Reply::Storage(found)) = engine::ask(Request::Storage).await {
                storage.set(Some(found));
            }
        })
    });
    effect(move || {
        shop.sync.track();
        refresh.run(());
    });
    view! {
        <p class="sync-lead">{move || say(lead(shop.sync.get().phase))}</p>
        <dl class="facts">
            {fact(say(Say::SyncWaitingLabel), move || say(Say::SyncChanges(shop.sync.get().waiting)).into_owned())}
            {fact(say(Say::SyncContactLabel), move || contact(shop.sync.get().last_contact, shop.now.get()))}
            {fact(say(Say::DeviceNameLabel), move || device(shop))}
            {fact(say(Say::StorageUsedLabel), move || storage.with(|s| s.as_ref().map_or_else(|| "–".to_owned(), used)))}
            {fact(say(Say::StorageRecordsLabel), move || records(&storage.get()))}
            {fact(say(Say::StorageKeptLabel), move || kept(&storage.get()).into_owned())}
        </dl>
        <div class="acts">
            <Button label=say(Say::ConnectNow) icon=REFRESH_CW press=move |()| save::request(shop, Request::Reconnect)/>
            {move || storage.get().is_some_and(|s| !s.persistent).then(|| {
                view! { <Button label=say(Say::KeepStorage) look=Look::Quiet press=move |()| keep(shop, refresh)/> }
            })}
        </div>
    }
}

/// A fact with its name.
pub fn fact(name: Text, value: impl Fn() -> String + Send + 'static) -> View {
    view! { <div class="fact"><dt>{name}</dt><dd>{value}</dd></div> }
}

fn lead(phase: Phase) -> Say {
    match phase {
        Phase::Current | Phase::CatchingUp | Phase::Connecting => Say::SyncLeadOnline,
        Phase::Offline => Say::SyncLeadOffline,
        Phase::SignedOut => Say::SyncLeadSignedOut,
        Phase::UpdateNeeded => Say::SyncLeadUpdate,
    }
}

fn contact(last: Option<Moment>, now: Moment) -> String {
    last.map_or_else(
        || say(Say::Never).into_owned(),
        |last| format::age(tongue(), last, now, clock::offset()),
    )
}

fn device(shop: Shop) -> String {
    shop.session.me.with(|me| {
        me.as_ref().map_or_else(|| "–".to_owned(), |me| format!("{} ({})", me.device_name, me.device_number))
    })
}

/// "12,4 MB von 60 GB".
pub fn used(storage: &Storage) -> String {
    say(Say::StorageOf(megabytes(storage.used), megabytes(storage.quota))).into_owned()
}

fn records(storage: &Option<Storage>) -> String {
    storage.as_ref().map_or_else(|| "–".to_owned(), |s| format::whole(tongue(), i64::from(s.records)))
}

fn kept(storage: &Option<Storage>) -> Text {
    storage.as_ref().map_or(Text::Borrowed("–"), |s| {
        say(if s.persistent { Say::StorageKept } else { Say::StorageNotKept })
    })
}

fn keep(shop: Shop, refresh: Callback<()>) {
    spawn_local(async move {
        let promised = platform::persist().await;
        shop.notes.tell(say(if promised { Say::StorageKept } else { Say::StorageRefused }));
        refresh.try_run(());
    });
}

/// Bytes in the unit that people compare.
fn megabytes(bytes: u64) -> String {
    let tenths = |unit: u64| i64::try_from(bytes / (unit / 10)).unwrap_or(i64::MAX);
    let (number, name) = match bytes {
        0..1_000_000 => (tenths(1_000), "KB"),
        1_000_000..1_000_000_000 => (tenths(1_000_000), "MB"),
        _ => (tenths(1_000_000_000), "GB"),
    };
    let thousandths = domain::money::Quantity(number.saturating_mul(100));
    format!("{}\u{a0}{name}", format::quantity(tongue(), thousandths))
}

#[cfg(test)]
mod tests {
    use super::megabytes;

    #[test]
    fn sizes_are_told_in_the_unit_that_people_compare() {
        for (bytes, text) in [
            (0, "0\u{a0}KB"),
            (12_345, "12,3\u{a0}KB"),
            (12_400_000, "12,4\u{a0}MB"),
            (60_000_000_000, "60\u{a0}GB"),
        ] {
            assert_eq!(megabytes(bytes), text);
        }
    }
}
