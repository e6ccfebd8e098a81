//! Tables that a dealership keeps for its customer sheets: base rates of interest, and labour units by make. Its own lines
//! stand above those that this version knows.

use std::sync::Arc;

use bridge::sheet::HouseSheet;
use domain::field::{Leaf, Problem};
use domain::id::Id;
use domain::ledger::interest::BaseRates;
use domain::party::practice::PracticeField;
use domain::sale::job::JobField;
use domain::time::Day;
use domain::workshop::labour::{LabourUnits, MAKES, USUAL};
use markup::view;
use words::format;
use words::screen::Say;

use crate::state::save::{one, request, with_undo};
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{label, problem, say, tongue};
use crate::ui::button::IconButton;
use crate::ui::field::Care;
use crate::ui::icon::{PLUS, TRASH_2, icon};
use crate::ui::pen::view::View;
use crate::ui::signal::{Callback, Memo, RwSignal, Signal};
use crate::ui::table::{Cell, Line, Table, columns, drawn, figure, table, words as told};
use crate::ui::text_field::{TextField, Typed};

/// So many of the rates that this version knows are shown.
const KNOWN_RATES: usize = 4;

/// One of the two tables.
struct Kept {
    field: PracticeField,
    lead: Say,
    /// What the two columns are called.
    names: [Say; 2],
    typed: [Typed; 2],
    lines: fn(&str) -> Lines,
    /// The text with what was typed.
    with: fn(&str, [&str; 2]) -> Result<String, Wrong>,
}

/// Lines as they are shown.
struct Lines {
    own: Vec<Own>,
    /// Of this version.
    known: Vec<[String; 2]>,
}

/// In which of the two entries what is wrong.
type Wrong = (usize, Problem);

/// A line of the dealership's own, and the text without it.
struct Own {
    shown: [String; 2],
    without: String,
}

/// Both sections in the settings of the dealership.
pub fn practice_sections(sheet: Memo<Arc<HouseSheet>>) -> View {
    let rates = Kept {
        field: PracticeField::BaseRates,
        lead: Say::BaseRatesLead,
        names: [Say::BaseRateFrom, Say::BaseRate],
        typed: [Typed::Day, Typed::Decimal],
        lines: rate_lines,
        with: with_rate,
    };
    let units = Kept {
        field: PracticeField::LabourUnits,
        lead: Say::LabourUnitsLead,
        names: [Say::LabourMake, Say::UnitsAnHour],
        typed: [Typed::Line, Typed::Whole],
        lines: unit_lines,
        with: with_units,
    };
    view! { {section(sheet, rates)} {section(sheet, units)} }
}

fn section(sheet: Memo<Arc<HouseSheet>>, kept: Kept) -> View {
    let Kept { field, lead, names, typed, lines, with } = kept;
    let shop = shop();
    let text = Memo::new(move || {
        sheet.with(|sheet| match field {
            PracticeField::BaseRates => sheet.practice.base_rates.clone(),
            PracticeField::LabourUnits => sheet.practice.labour_units.clone(),
        })
    });
    let [first, second] = names.map(say);
    let heads = [first.clone(), second.clone()];
    let list = move || {
        let [first, second] = heads.clone();
        let Lines { own, known } = text.with(|text| lines(text));
        let own = own.into_iter().map(|own| own_line(shop, field, own));
        let known = known.into_iter().map(|shown| line(shown, told(say(Say::KnownToVersion))));
        table(Table {
            label: label(field),
            class: "practice",
            columns: columns([(first, false), (second, true), (label(JobField::Origin), false)]),
            sums: Vec::new(),
            lines: own.chain(known).collect(),
        })
    };
    let entries = [RwSignal::new(String::new()), RwSignal::new(String::new())];
    let wrong = RwSignal::new(None::<Wrong>);
    let add = move || {
        let typed = entries.map(|entry| entry.get_untracked());
        match text.with_untracked(|text| with(text, [typed[0].trim(), typed[1].trim()])) {
            Ok(text) => {
                wrong.set(None);
                entries.iter().for_each(|entry| entry.set(String::new()));
                request_text(shop, field, text);
            }
            Err(problem) => wrong.set(Some(problem)),
        }
    };
    let entry = |at: usize, name: crate::ui::text::Text| {
        let found = Signal::derive(move || {
            wrong.with(|wrong| wrong.as_ref().filter(|(of, _)| *of == at).map(|(_, found)| problem(*found)))
        });
        let care = Care { problem: found, ..Care::default() };
        let id = format!("{}-{at}", field.key().replace('.', "-"));
        view! { <TextField id=id label=name text=entries[at] typed=typed[at] care=care/> }
    };
    view! {
        <section class="group group-full">
            <h2 class="group-title">{label(field)}</h2>
            <p class="group-lead">{say(lead)}</p>
            {list}
            <form class="kind-new" on:submit=move |event| { event.prevent_default(); add(); }>
                {entry(0, first)}
                {entry(1, second)}
                <button type="submit" class="button button-outline">{icon(PLUS)} <span>{say(Say::AddKind)}</span></button>
            </form>
        </section>
    }
}

fn request_text(shop: Shop, field: PracticeField, text: String) {
    request(shop, bridge::request::Request::Edit { record: Id::HOUSE, edit: one(field.key(), leaf(text)) });
}

fn leaf(text: String) -> Option<Leaf> {
    (!text.is_empty()).then_some(Leaf::Text(text))
}

fn own_line(shop: Shop, field: PracticeField, own: Own) -> Line {
    let name = format!("{}: {}", say(Say::TakeOut), own.shown[0]);
    let without = own.without;
    let remove = Callback::new(move |()| {
        with_undo(shop, Id::HOUSE, one(field.key(), leaf(without.clone())), Say::TakenOut);
    });
    line(own.shown, drawn(view! { <IconButton label=name icon=TRASH_2 press=remove/> }))
}

fn line([first, second]: [String; 2], third: Cell) -> Line {
    Line::of(vec![told(first), figure(second, false), third])
}

fn rate_lines(text: &str) -> Lines {
    let shown = |(day, rate): (Day, i64)| [format::day(tongue(), day), format::percent(tongue(), rate)];
    let own = BaseRates::own(text);
    let lines = own
        .iter()
        .map(|(day, rate)| Own { shown: shown((*day, *rate)), without: BaseRates::with(text, *day, None) });
    let known = BaseRates::read("").ok();
    let known =
        known.iter().flat_map(BaseRates::all).filter(|(day, _)| own.iter().all(|(own, _)| own != day));
    Lines { own: lines.collect(), known: known.take(KNOWN_RATES).map(shown).collect() }
}

fn with_rate(text: &str, [day, rate]: [&str; 2]) -> Result<String, Wrong> {
    let day = format::read_day(day).ok_or((0, Problem::NotADay))?;
    let rate = BaseRates::rate(rate).ok_or((1, Problem::NotABaseRate))?;
    Ok(BaseRates::with(text, day, Some(rate)))
}

fn unit_lines(text: &str) -> Lines {
    let make = |make: &str| if make.is_empty() { say(Say::OtherMakes).into_owned() } else { make.to_owned() };
    let own = LabourUnits::own(text);
    let lines = own.iter().map(|(name, units)| Own {
        shown: [make(name), units.to_string()],
        without: LabourUnits::with(text, name, None),
    });
    let is_own = |name: &str| own.iter().any(|(own, _)| own.to_lowercase() == name.to_lowercase());
    let known = MAKES.into_iter().chain([("", USUAL)]).filter(|(name, _)| !is_own(name));
    Lines {
        own: lines.collect(),
        known: known.map(|(name, units)| [make(name), units.to_string()]).collect(),
    }
}

/// Without a make it counts for all that have no line.
fn with_units(text: &str, [make, units]: [&str; 2]) -> Result<String, Wrong> {
    let units = LabourUnits::units(units).ok_or((1, Problem::NotLabourUnits))?;
    Ok(LabourUnits::with(text, make, Some(units)))
}

#[cfg(test)]
mod tests {
    use domain::field::Problem;

    use super::{Lines, rate_lines, unit_lines, with_rate, with_units};

    #[test]
    fn own_rates_stand_above_the_newest_that_are_known() {
        let text = with_rate("", ["1.7.2026", "1,52 %"]).unwrap();
        let Lines { own, known } = rate_lines(&text);
        assert_eq!(own[0].shown, ["01.07.2026", "1,52\u{a0}%"]);
        assert_eq!((own[0].without.as_str(), known.len()), ("", 4));
        assert_eq!(known[0], ["01.01.2026", "1,27\u{a0}%"]);
        assert_eq!(with_rate("", ["gestern", "1"]), Err((0, Problem::NotADay)));
        assert_eq!(with_rate("", ["1.7.26", "viel"]), Err((1, Problem::NotABaseRate)));
    }

    #[test]
    fn a_make_of_the_dealerships_own_takes_the_place_of_the_known_one() {
        let text = with_units("", ["bmw", "10"]).unwrap();
        let text = with_units(&text, ["", "11"]).unwrap();
        let Lines { own, known } = unit_lines(&text);
        assert_eq!(own.iter().map(|own| own.shown[1].as_str()).collect::<Vec<_>>(), ["10", "11"]);
        assert_eq!(own[1].shown[0], "Alle anderen");
        assert!(known.iter().all(|[make, _]| make != "BMW" && make != "Alle anderen"));
        assert_eq!(with_units("", ["BMW", "zwölf"]), Err((1, Problem::NotLabourUnits)));
    }
}
