//! A record's fields as a form that draws itself from the table of fields and saves each by itself.

use domain::contact::talk::TalkField;
use domain::field::{Input, Leaf, Leaves, Problem};
use domain::id::Id;
use domain::time::Moment;
use markup::view;
use words::screen::Say;

use crate::browser::clock;
use crate::parts::doubt::{Doubts, doubt_mark};
use crate::parts::fields::{Group, Row};
use crate::parts::picture::picture_field;
use crate::state::draft::{Draft, Source, write_leaf};
use crate::state::entry;
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{say, tongue};
use crate::ui::day_picker::DayWords;
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::select::SelectField;
use crate::ui::signal::{Callback, Memo, Signal};
use crate::ui::text_field::{TextField, Typed};
use crate::ui::toggle::Toggle;

/// What a form shows and where it writes.
#[derive(Clone, Copy)]
pub struct Form {
    pub record: Id,
    /// The part of the record that it shows: what the part's leaves lie under, and its id.
    pub within: Option<(&'static str, Id)>,
    pub leaves: Signal<Leaves>,
    pub problems: Signal<Vec<(&'static str, Problem)>>,
    pub doubts: Signal<Vec<bridge::sheet::Doubt>>,
}

impl Form {
    /// The leaf of a field in the record.
    pub fn key(self, key: &str) -> String {
        self.within.map_or_else(|| key.to_owned(), |(name, id)| format!("{name}/{id}/{key}"))
    }
}

/// Groups of fields.
pub fn groups(form: Form, groups: Vec<Group>) -> View {
    let group = move |group: Group| {
        view! {
            <section class="group">
                <h2 class="group-title">{group.title}</h2>
                <div class="group-fields">{group.rows.into_iter().map(|row| field(form, row)).collect_view()}</div>
            </section>
        }
    };
    view! { <div class="form">{groups.into_iter().map(group).collect_view()}</div> }
}

/// One field.
pub fn field(form: Form, row: Row) -> View {
    match row.input {
        Input::Choice => choice(form, row),
        Input::Flag => flag(form, row),
        Input::Picture => picture(form, row),
        _ => text(form, row),
    }
}

/// The id of a field's control; a sheet may show fields of several records, so it names the record, too.
pub fn control_id(record: Id, key: &str) -> String {
    format!("field-{record}-{}", key.replace(['.', '/'], "-"))
}

/// The leaf that a form shows for a key.
pub fn stored(form: Form, key: &'static str) -> Signal<Option<Leaf>> {
    Memo::new(move || form.leaves.with(|leaves| leaves.get(key).cloned())).into()
}

/// The hour as the clocks showed it at that moment.
fn offset_of(leaf: Option<&Leaf>) -> i32 {
    leaf.and_then(Leaf::int).map_or_else(clock::offset, |at| clock::offset_at(Moment(at)))
}

/// A typed moment: read first with today's hour, then with that of the day it names. A contact has taken place at some
/// time: that one cannot be emptied.
fn moment(key: &str, typed: &str) -> Result<Option<Leaf>, Problem> {
    let near = entry::moment_leaf(clock::offset(), typed)?;
    if near.is_none() && key == TalkField::At.key() {
        return Err(Problem::NotADay);
    }
    entry::moment_leaf(offset_of(near.as_ref()), typed)
}

fn text(form: Form, row: Row) -> View {
    let shop = shop();
    let (key, input) = (row.key, row.input);
    let stored = stored(form, key);
    let show = Callback::new(move |leaf: Option<Leaf>| match input {
        Input::Moment => entry::moment_text(tongue(), offset_of(leaf.as_ref()), leaf.as_ref()),
        _ => entry::text(tongue(), input, leaf.as_ref()),
    });
    let problem =
        move || form.problems.with(|all| all.iter().find(|(k, _)| *k == key).map(|(_, problem)| *problem));
    let draft = Draft::new(
        shop,
        Source {
            stored,
            show,
            read: Callback::new(move |typed: String| match input {
                Input::Moment => moment(key, &typed),
                _ => entry::leaf(input, &typed),
            }),
            write: Callback::new(move |(leaf, done)| {
                write_leaf(shop, form.record, form.key(key), leaf, done)
            }),
            doubtful: Signal::derive(problem),
        },
    );
    let mark = mark(form, &row, stored, show);
    let day = (input == Input::Day).then(|| DayWords { open: say(Say::PickDay), form: say(Say::DayForm) });
    let palette = (input == Input::Colour).then(|| say(Say::PickColour));
    view! {
        <div class=width(input)>
            <TextField id=control_id(form.record, &form.key(key)) label=row.label text=draft.text typed=typed(input) hear=draft.hear() care=draft.care() mark=mark day=day palette=palette/>
        </div>
    }
}

fn choice(form: Form, row: Row) -> View {
    let shop = shop();
    let key = row.key;
    let stored = stored(form, key);
    let options = row.options.clone();
    let first = options.first().map_or("", |(word, _)| word);
    let value = move || {
        stored.get().and_then(|leaf| leaf.text().map(str::to_owned)).unwrap_or_else(|| first.to_owned())
    };
    let names = options.clone();
    let show = Callback::new(move |leaf: Option<Leaf>| {
        let word = leaf.as_ref().and_then(Leaf::text).unwrap_or(first);
        names.iter().find(|(known, _)| *known == word).map_or_else(String::new, |(_, name)| name.to_string())
    });
    let mark = mark(form, &row, stored, show);
    let choose = Callback::new(move |word: String| {
        let leaf = (!word.is_empty()).then_some(Leaf::Text(word));
        set(shop, form.record, &form.key(key), leaf);
    });
    view! {
        <div class="cell">
            <SelectField id=control_id(form.record, &form.key(key)) label=row.label options value=Signal::derive(value) choose mark=mark/>
        </div>
    }
}

fn flag(form: Form, row: Row) -> View {
    let shop = shop();
    let key = row.key;
    let stored = stored(form, key);
    let on = Signal::derive(move || stored.get() == Some(Leaf::Flag(true)));
    let turn =
        Callback::new(move |on: bool| set(shop, form.record, &form.key(key), on.then_some(Leaf::Flag(true))));
    view! { <div class="cell cell-flag"><Toggle label=row.label on turn/></div> }
}

fn picture(form: Form, row: Row) -> View {
    let shop = shop();
    let key = row.key;
    picture_field(row.label, stored(form, key), move |leaf| set(shop, form.record, key, leaf))
}

fn mark(form: Form, row: &Row, stored: Signal<Option<Leaf>>, show: Callback<Option<Leaf>, String>) -> View {
    let doubts = Doubts { record: form.record, all: form.doubts };
    doubt_mark(doubts, form.key(row.key), row.label.clone(), stored, show)
}

/// Writes a leaf at once.
pub fn set(shop: Shop, record: Id, key: &str, leaf: Option<Leaf>) {
    write_leaf(shop, record, key.to_owned(), leaf, Callback::new(|_| ()));
}

fn width(input: Input) -> &'static str {
    match input {
        Input::Paragraph => "cell cell-wide",
        Input::PostalCode | Input::Country => "cell cell-narrow",
        _ => "cell",
    }
}

/// How a field is typed.
pub fn typed(input: Input) -> Typed {
    match input {
        Input::Paragraph => Typed::Paragraph,
        Input::Mail => Typed::Mail,
        Input::Phone => Typed::Phone,
        Input::Web => Typed::Web,
        Input::PostalCode => Typed::Postal,
        Input::Vin | Input::Plate | Input::VatId | Input::Iban | Input::Country => Typed::Code,
        Input::Money | Input::Quantity => Typed::Decimal,
        Input::Number => Typed::Whole,
        Input::Day => Typed::Day,
        Input::Line
        | Input::Moment
        | Input::Flag
        | Input::Choice
        | Input::Reference
        | Input::Picture
        | Input::Colour => Typed::Line,
    }
}
