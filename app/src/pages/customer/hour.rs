//! The hour of an appointment, typed as a clock shows it.

use domain::contact::case::CaseField;
use domain::contact::hour;
use domain::field::{Leaf, Problem};
use domain::id::Id;
use markup::view;

use crate::state::draft::{Draft, Source, write_leaf};
use crate::state::shop::Shop;
use crate::state::tongue::label;
use crate::ui::pen::view::View;
use crate::ui::signal::{Callback, Signal};
use crate::ui::text_field::TextField;

/// The entry; it saves by itself.
pub fn hour(shop: Shop, case: Id, minute: Signal<Option<i64>>) -> View {
    let field = CaseField::AppointmentTime;
    let draft = Draft::new(
        shop,
        Source {
            stored: Signal::derive(move || minute.get().map(Leaf::Int)),
            show: Callback::new(|leaf: Option<Leaf>| shown(leaf.as_ref())),
            read: Callback::new(|typed: String| read(&typed)),
            write: Callback::new(move |(leaf, done)| {
                write_leaf(shop, case, field.key().to_owned(), leaf, done)
            }),
            doubtful: Signal::stored(None),
        },
    );
    view! {
        <div class="cell">
            <TextField id="case-hour" label=label(field) text=draft.text hear=draft.hear() care=draft.care()/>
        </div>
    }
}

fn shown(leaf: Option<&Leaf>) -> String {
    leaf.and_then(Leaf::int).map(hour::told).unwrap_or_default()
}

fn read(typed: &str) -> Result<Option<Leaf>, Problem> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    hour::read(typed).map(|minute| Some(Leaf::Int(minute))).ok_or(Problem::NotAnHour)
}

#[cfg(test)]
mod tests {
    use domain::field::{Leaf, Problem};

    use super::{read, shown};

    #[test]
    fn an_hour_is_typed_as_a_clock_shows_it() {
        for (typed, leaf) in [
            ("14:30", Ok(Some(Leaf::Int(870)))),
            ("9 Uhr", Ok(Some(Leaf::Int(540)))),
            (" ", Ok(None)),
            ("morgen", Err(Problem::NotAnHour)),
        ] {
            assert_eq!(read(typed), leaf, "{typed}");
        }
        assert_eq!((shown(Some(&Leaf::Int(545))).as_str(), shown(None).as_str()), ("09:05", ""));
    }
}
