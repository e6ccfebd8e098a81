//! A customer in the list.

use bridge::row::CustomerRow;
use markup::view;
use words::format;
use words::screen::Say;

use crate::parts::badge::badge;
use crate::state::place::Place;
use crate::state::shop::shop;
use crate::state::tongue::{say, tongue};
use crate::ui::icon::{TRIANGLE_ALERT, icon};
use crate::ui::pen::view::View;

/// How high a row is, in CSS pixels.
pub const HEIGHT: u32 = 72;

/// The row.
pub fn customer_row(row: CustomerRow) -> View {
    let id = row.id;
    let guide = shop().guide;
    let here = move || guide.place.get().record() == Some(id);
    let overrun = row.overrun.map(|over| {
        let told = say(Say::OverLimitBy(format::money(tongue(), over)));
        view! { <span class="row-warning" role="img" aria-label=told.clone() title=told>{icon(TRIANGLE_ALERT)}</span> }
    });
    let hidden = row.hidden.then(|| view! { <span class="tag">{say(Say::NotShown)}</span> });
    view! {
        <article class="row customer-row" class:here=here data-row=id.hex()>
            {badge(&row.initials, "")}
            <div class="row-main">
                <a class="row-link" href=Place::Customers(Some(id)).path() aria-current=move || here().then_some("true")>
                    <span class="row-first">{row.name.clone()}</span>
                </a>
                <p class="row-second">{hidden} {where_from(&row)}</p>
            </div>
            <div class="row-right">
                <span class="row-age">{row.phone.clone()}</span>
                <span class="row-marks">
                    {overrun}
                    {(row.jobs > 0).then(|| view! { <span class="row-age">{format!("Jobs\u{a0}({})", row.jobs)}</span> })}
                </span>
            </div>
        </article>
    }
}

/// "Harald Meier · 80331 München"; a foreign country stands before the postal code.
pub fn where_from(row: &CustomerRow) -> String {
    let foreign = !matches!(row.country.as_str(), "" | "DE");
    let code = if foreign { format!("{}-{}", row.country, row.postal_code) } else { row.postal_code.clone() };
    let place = format!("{code} {}", row.town);
    let person = if row.person == row.name { "" } else { row.person.as_str() };
    [person, place.trim().trim_end_matches('-')]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

#[cfg(test)]
mod tests {
    use bridge::row::CustomerRow;

    use super::where_from;

    #[test]
    fn a_row_tells_person_and_place_without_saying_anything_twice() {
        let row = |name: &str, person: &str, country: &str, code: &str, town: &str| CustomerRow {
            name: name.to_owned(),
            person: person.to_owned(),
            country: country.to_owned(),
            postal_code: code.to_owned(),
            town: town.to_owned(),
            ..CustomerRow::default()
        };
        for (customer, wanted) in [
            (row("Meier GmbH", "Harald Meier", "", "80331", "München"), "Harald Meier · 80331 München"),
            (row("Änne Groß", "Änne Groß", "DE", "10115", "Berlin"), "10115 Berlin"),
            (row("Huber", "", "AT", "1010", "Wien"), "AT-1010 Wien"),
            (row("Niemand", "", "", "", ""), ""),
        ] {
            assert_eq!(where_from(&customer), wanted);
        }
    }
}
