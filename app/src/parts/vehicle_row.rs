//! A vehicle in the list: a line on phones and desks, a card on tablets. The style sheet decides by the list's width.

use bridge::row::VehicleRow;
use domain::sale::claim::Hold;
use domain::sale::job::Origin;
use domain::time::Day;
use markup::view;
use words::format;
use words::screen::Say;

use crate::browser::clock;
use crate::parts::new_record::create_job;
use crate::parts::silhouette::silhouette;
use crate::state::place::Place;
use crate::state::shop::shop;
use crate::state::tongue::{label, near_day, say, tongue};
use crate::ui::button::IconButton;
use crate::ui::icon::PLUS;
use crate::ui::pen::view::View;
use crate::ui::virtual_list::Grid;

/// Cards between these widths; `style/parts/vehicle.css` names the same ones.
const CARDS_FROM: u32 = 720;
const CARDS_TO: u32 = 1180;

/// How vehicles stand in a list of this width.
pub fn grid(width: u32) -> Grid {
    if (CARDS_FROM..=CARDS_TO).contains(&width) {
        Grid { columns: if width < 960 { 2 } else { 3 }, row: 360 }
    } else {
        Grid { columns: 1, row: 104 }
    }
}

/// The row or card.
pub fn vehicle_row(row: VehicleRow) -> View {
    let id = row.id;
    let guide = shop().guide;
    let here = move || guide.place.get().record() == Some(id);
    let title = format!("{} {}", row.make, row.model);
    view! {
        <article class="row vehicle-row" class:here=here class:sold=row.hold == Some(Hold::Sold) data-row=id.hex()>
            <div class="vehicle-picture">
                {silhouette(row.body, &row.colour)}
                {band(&row)}
            </div>
            <div class="row-main">
                <a class="row-link" href=Place::Vehicles(Some(id)).path() aria-current=move || here().then_some("true")>
                    <span class="row-first">{title}</span>
                    <span class="unseen">{row.number.clone()}</span>
                </a>
                <p class="row-second">{row.variant.clone()}</p>
                <p class="row-third">{facts(&row)}</p>
            </div>
            <div class="row-right">
                <span class="row-price">{row.price.map_or_else(|| "–".to_owned(), |price| format::price(tongue(), price))}</span>
                <span class="tag">{say(short_tax(&row))}</span>
                {jobs_link(&row)}
            </div>
        </article>
    }
}

/// By whom the car is taken, and until when.
fn band(row: &VehicleRow) -> Option<View> {
    let told = match row.hold? {
        Hold::Sold => say(Say::SoldBand),
        Hold::Ordered => say(Say::OrderedBand(row.holder.clone())),
        Hold::Reserved { until } => say(Say::ReservedBand(near_day(until).into_owned(), row.holder.clone())),
    };
    let told = if row.clash { say(Say::ClashShort) } else { told };
    Some(view! { <span class="vehicle-band" class:clash=row.clash>{told}</span> })
}

fn jobs_link(row: &VehicleRow) -> View {
    let words = format!("Jobs\u{a0}({})", row.jobs);
    let (shop, id) = (shop(), row.id);
    let begin = move |()| create_job(shop, Origin::Own, Some(id), None);
    view! {
        <span class="jobs-acts">
            <a class="jobs-link" href=Place::jobs_of(id).path()>{words}</a>
            <IconButton label=format!("{}: {} {}", say(Say::CreateJob), row.make, row.model) icon=PLUS press=begin class="row-act"/>
        </span>
    }
}

fn short_tax(row: &VehicleRow) -> Say {
    match row.taxation {
        domain::sale::tax::Taxation::Margin => Say::ShortMargin,
        _ => Say::ShortRegular,
    }
}

/// "EZ 03/2019 · 45.000 km · 110 kW (150 PS) · Diesel · 34 Tage".
fn facts(row: &VehicleRow) -> String {
    let registered = match row.first_registration {
        Some(day) => format!("{} {}", say(Say::ShortFirstRegistration), format::month(day)),
        None => label(row.condition).into_owned(),
    };
    let parts = [
        Some(registered),
        row.mileage.map(|km| format::unit(tongue(), km, "km")),
        row.power.map(power),
        Some(label(row.fuel).into_owned()),
        row.arrived.map(days_here),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("\u{a0}· ")
}

fn power(kilowatts: i64) -> String {
    format::unit(tongue(), kilowatts, "kW")
}

fn days_here(arrived: Day) -> String {
    say(Say::DaysHere(u32::try_from(clock::today().0 - arrived.0).unwrap_or(0))).into_owned()
}

#[cfg(test)]
mod tests {
    use super::grid;

    #[test]
    fn phones_and_desks_have_lines_and_tablets_cards() {
        assert_eq!(grid(390).columns, 1);
        assert_eq!(grid(760).columns, 2);
        assert_eq!(grid(1092).columns, 3);
        assert_eq!(grid(1232).columns, 1);
        assert_eq!(grid(0).columns, 1);
    }
}
