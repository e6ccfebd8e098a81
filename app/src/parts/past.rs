//! "Verlauf": who wrote what on a record and when. One's own last words can be taken back.

use bridge::history::{Past, PastField};
use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use domain::car::vehicle::VehicleField;
use domain::document::sent::{SentField, Way};
use domain::field::{Input, Leaf};
use domain::id::Id;
use domain::party::customer::CustomerField;
use domain::record::{GONE, Kind};
use domain::sale::job::{JobField, LostReason, Origin, Progress, Status, Turn};
use domain::sale::line::LineField;
use domain::sale::trade_in::TradeInField;
use domain::sale::treatment::Treatment;
use domain::time::Moment;
use leptos::task::spawn_local;
use markup::view;
use words::format;
use words::screen::Say;

use crate::browser::engine;
use crate::parts::fields::{self, Row};
use crate::parts::handing_over::sent_word;
use crate::parts::line_row;
use crate::parts::past_item;
use crate::parts::past_said::of_said;
use crate::state::entry;
use crate::state::live::live;
use crate::state::save::{failed, offer_undo};
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{label, moment, say, tongue};
use crate::ui::button::{Button, Look};
use crate::ui::icon::{HISTORY, UNDO_2};
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::signal::RwSignal;
use crate::ui::text::Text;

/// The section; the history is asked for when somebody wants to see it. `kind` is one kind: the record's.
pub fn past(record: Id, kind: &'static [Kind]) -> View {
    section(record, kind, false)
}

/// The history in a register of its own: whoever goes there wants to see it.
pub fn past_register(record: Id, kind: &'static [Kind]) -> View {
    section(record, kind, true)
}

fn section(record: Id, kind: &'static [Kind], shown: bool) -> View {
    let shop = shop();
    let open = RwSignal::new(shown);
    let known = live(
        shop.changes,
        kind,
        move || open.get().then_some(Request::History(record)),
        |reply| match reply {
            Reply::History(past) => Some(past),
            _ => None,
        },
    );
    let of = kind.first().copied().unwrap_or(Kind::Unknown);
    let list = move || {
        let past = known.get().here().cloned().unwrap_or_default();
        view! { <ol class="past">{past.into_iter().map(move |one| entry_of(shop, record, of, one)).collect_view()}</ol> }
    };
    let body = move || {
        if open.get() {
            return view! { {list()} };
        }
        view! { <Button label=say(Say::PastShow) icon=HISTORY press=move |()| open.set(true)/> }
    };
    view! {
        <section class="group group-full">
            <h2 class="group-title">{say(Say::Past)}</h2>
            <div aria-live="polite">{body}</div>
        </section>
    }
}

fn entry_of(shop: Shop, record: Id, kind: Kind, past: Past) -> View {
    let change = past.change;
    let back = past.mine.then(|| {
        view! { <Button label=say(Say::TakeBack) icon=UNDO_2 look=Look::Quiet press=move |()| take_back(shop, record, change)/> }
    });
    view! { <li class="past-entry">{wrote(kind, &past)} {back}</li> }
}

/// Who wrote when, and what.
pub fn wrote(kind: Kind, past: &Past) -> View {
    let who = if past.author_name.is_empty() { "Jobmappe".to_owned() } else { past.author_name.clone() };
    let device = past.device.map(|device| format!(" · {}", say(Say::PastDevice(device)))).unwrap_or_default();
    let fields = if past.first {
        view! { <p class="past-field">{say(Say::PastCreated)}</p> }
    } else {
        past_item::grouped(&past.fields).map(|fields| group(kind, fields)).collect_view()
    };
    view! {
        <p class="past-who"><strong>{who}</strong> " " <span>{format!("{}{device}", moment(past.at))}</span></p>
        {fields}
    }
}

/// What became of one field, or of an item as a whole.
fn group(kind: Kind, fields: &[PastField]) -> View {
    match past_item::whole(fields) {
        Some(sentence) => view! { <p class="past-field"><ins>{sentence}</ins></p> },
        None => fields.iter().filter_map(|field| told(kind, field)).map(line).collect_view(),
    }
}

/// A field as people read it.
struct Told {
    name: Text,
    before: String,
    after: String,
}

fn line(told: Told) -> View {
    let shown = |text: String| if text.is_empty() { say(Say::EmptyAnswer).into_owned() } else { text };
    view! {
        <p class="past-field">
            <span class="past-name">{told.name}</span> ": "
            <del>{shown(told.before)}</del> " → " <ins>{shown(told.after)}</ins>
        </p>
    }
}

/// What cannot be told is left out.
fn told(kind: Kind, field: &PastField) -> Option<Told> {
    let (name, show): (Text, Show) = match kind {
        _ if field.key == GONE => {
            return Some(Told {
                name: say(Say::PastRemoved), before: String::new(), after: "✓".to_owned()
            });
        }
        Kind::Customer => of_row(fields::customer(CustomerField::of(&field.key)?)),
        Kind::Vehicle => of_row(fields::vehicle(VehicleField::of(&field.key)?)),
        _ => of_job(&field.key, &field.part)?,
    };
    let named =
        |name: &str, leaf: &Option<Leaf>| if name.is_empty() { show(leaf.as_ref()) } else { name.to_owned() };
    let (before, after) = (named(&field.before_name, &field.before), named(&field.after_name, &field.after));
    Some(Told { name, before, after })
}

/// How a value is shown.
pub type Show = Box<dyn Fn(Option<&Leaf>) -> String>;

/// What a field is called, and how its values are shown.
pub fn of_row(row: Row) -> (Text, Show) {
    let (input, options) = (row.input, row.options);
    let show = move |leaf: Option<&Leaf>| match (input, leaf) {
        (Input::Picture, Some(_)) | (Input::Flag, Some(Leaf::Flag(true))) => "✓".to_owned(),
        (Input::Day, Some(Leaf::Text(day))) => day_told(day),
        (Input::Choice, Some(Leaf::Text(word))) => options
            .iter()
            .find(|(known, _)| known == word)
            .map_or_else(|| word.clone(), |(_, name)| name.to_string()),
        (_, leaf) => entry::text(tongue(), input, leaf),
    };
    (row.label, Box::new(show))
}

fn of_job(key: &str, part: &str) -> Option<(Text, Show)> {
    if let Some((_, field)) = key.strip_prefix("lines/").and_then(|line| line.split_once('/')) {
        let field = LineField::of(field).filter(|field| *field != LineField::Rank)?;
        let name = past_item::name(part, Say::RegisterLines, &label(field));
        let show = move |leaf: Option<&Leaf>| match leaf {
            Some(Leaf::Flag(true)) => "✓".to_owned(),
            leaf => line_row::show(field, leaf),
        };
        return Some((Text::Owned(name), Box::new(show)));
    }
    if let Some((_, field)) = key.strip_prefix("trades/").and_then(|one| one.split_once('/')) {
        let row = fields::trade_in(TradeInField::of(field)?);
        let name = past_item::name(part, Say::AsTradeIn, &row.label);
        return Some((Text::Owned(name), of_row(row).1));
    }
    if let Some((_, field)) = key.strip_prefix("sent/").and_then(|one| one.split_once('/')) {
        return match SentField::of(field)? {
            SentField::Paper => Some((say(Say::SentPaper), Box::new(|_| String::new()))),
            SentField::Way => {
                let way = |leaf: Option<&Leaf>| leaf.and_then(Leaf::text).map(Way::of).map(sent_word);
                Some((
                    say(Say::SentWay),
                    Box::new(move |leaf| way(leaf).map(say).unwrap_or_default().into_owned()),
                ))
            }
            SentField::By | SentField::At => None,
        };
    }
    let Some(field) = JobField::of(key) else { return of_said(key) };
    let show = move |leaf: Option<&Leaf>| match (field, leaf.and_then(Leaf::text)) {
        (JobField::Status, Some(word)) => label(Status::of(word)).into_owned(),
        (JobField::Progress, Some(word)) => label(Progress::of(word)).into_owned(),
        (JobField::Origin, Some(word)) => label(Origin::of(word)).into_owned(),
        (JobField::Turn, Some(word)) => label(Turn::of(word)).into_owned(),
        (JobField::Treatment, Some(word)) => label(Treatment::of(word)).into_owned(),
        (JobField::LostReason, Some(word)) => label(LostReason::of(word)).into_owned(),
        (
            JobField::Delivery | JobField::VatIdConfirmed | JobField::Arrival | JobField::Exported,
            Some(day),
        ) => day_told(day),
        (JobField::Resubmission | JobField::SoldOn | JobField::ReservedUntil, Some(day)) => day_told(day),
        (_, None) => leaf.and_then(Leaf::int).map(|at| moment(Moment(at))).unwrap_or_default(),
        (_, text) => text.unwrap_or_default().to_owned(),
    };
    Some((label(field), Box::new(show)))
}

fn day_told(iso: &str) -> String {
    domain::time::Day::parse(iso).map_or_else(|| iso.to_owned(), |day| format::day(tongue(), day))
}

fn take_back(shop: Shop, record: Id, change: [u8; 32]) {
    spawn_local(async move {
        match engine::ask(Request::TakeBack { record, change }).await {
            Ok(Reply::Edited { undo, .. }) => offer_undo(shop, record, undo, Say::TakenBack),
            Ok(_) => shop.notes.tell(failed(&Failure::Database)),
            Err(failure) => shop.notes.tell(failed(&failure)),
        }
    });
}

#[cfg(test)]
mod tests {
    use bridge::history::PastField;
    use domain::field::Leaf;
    use domain::record::Kind;

    use super::told;

    fn read(
        kind: Kind,
        key: &str,
        before: Option<Leaf>,
        after: Option<Leaf>,
    ) -> Option<(String, String, String)> {
        let names = || String::new();
        let field = PastField {
            key: key.to_owned(),
            before,
            after,
            before_name: names(),
            after_name: names(),
            part: names(),
        };
        told(kind, &field).map(|told| (told.name.into_owned(), told.before, told.after))
    }

    #[test]
    fn fields_are_told_by_their_names_and_values_as_they_are_shown() {
        let text = |text: &str| Some(Leaf::Text(text.to_owned()));
        let owned = |name: &str, before: &str, after: &str| {
            Some((name.to_owned(), before.to_owned(), after.to_owned()))
        };
        for (kind, key, before, after, wanted) in [
            (Kind::Job, "remark", None, text("ruft zurück"), owned("Bemerkung", "", "ruft zurück")),
            (
                Kind::Job,
                "progress",
                text("in_work"),
                text("done"),
                owned("Bearbeitung", "In Bearbeitung", "Erledigt"),
            ),
            (Kind::Job, "resubmission", None, text("2026-12-24"), owned("Wiedervorlage", "", "24.12.2026")),
            (Kind::Vehicle, "price", None, Some(Leaf::Int(1_299_000)), owned("Preis", "", "12.990,00")),
            (
                Kind::Job,
                "sent/00112233445566778899aabbccddeeff/way",
                None,
                text("mail"),
                owned("Weg der Übergabe", "", "per E-Mail"),
            ),
            (Kind::Job, "sent/00112233445566778899aabbccddeeff/at", None, Some(Leaf::Int(1)), None),
            (Kind::Job, "lines/00112233445566778899aabbccddeeff/rank", None, Some(Leaf::Int(1)), None),
            (Kind::Customer, "etwas.neues", None, text("x"), None),
        ] {
            assert_eq!(read(kind, key, before, after), wanted, "{key}");
        }
    }
}
