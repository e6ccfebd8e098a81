//! What a paper lacks: every fact at once, each a way to its field.

use domain::document::missing::Missing;
use domain::id::Id;
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use crate::browser::{clock, page};
use crate::parts::form::control_id;
use crate::state::index::Index;
use crate::state::place::{Chapter, Place, Register};
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{label, say};
use crate::ui::icon::{CHEVRON_RIGHT, CIRCLE_ALERT, icon};
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::signal::Callback;

/// The records that a job's paper draws on.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sources {
    pub job: Id,
    pub customer: Option<Id>,
    pub vehicle: Option<Id>,
}

/// The list; `leave` closes what covers the page, `unfold` opens the paper's own fields.
pub fn missing_list(
    missing: Vec<Missing>,
    sources: Sources,
    leave: Callback<()>,
    unfold: Callback<()>,
) -> View {
    if missing.is_empty() {
        return ().draw();
    }
    let shop = shop();
    let line = move |missing: Missing| {
        let press = move |_| match missing {
            Missing::Detail(field) => {
                unfold.run(());
                seek(control_id(sources.job, field.key()));
            }
            _ => {
                leave.run(());
                jump(shop, missing, sources);
            }
        };
        view! {
            <li>
                <button type="button" class="missing-line" on:click=press>
                    {icon(CIRCLE_ALERT)}
                    <span>{label(missing)} <small>{owner(missing).map(say)}</small></span>
                    {icon(CHEVRON_RIGHT)}
                </button>
            </li>
        }
    };
    view! {
        <section class="missing" aria-label=say(Say::MissingTitle)>
            <h3>{say(Say::MissingTitle)}</h3>
            <ul>{missing.into_iter().map(line).collect_view()}</ul>
        </section>
    }
}

fn owner(missing: Missing) -> Option<Say> {
    match missing {
        Missing::HouseField(_) => Some(Say::ChapterHouse),
        Missing::CustomerField(_) => Some(Say::Customer),
        Missing::VehicleField(_) => Some(Say::Vehicle),
        Missing::EnergyLabel(_) => Some(Say::EnergyLabelNeeded),
        Missing::Customer
        | Missing::Vehicle
        | Missing::Lines
        | Missing::Deduction
        | Missing::Detail(_)
        | Missing::Original
        | Missing::NegativeTotal
        | Missing::Forbidden(_) => None,
    }
}

/// Where a missing fact is entered, and the control that takes it.
fn target(missing: Missing, sources: Sources) -> (Place, String) {
    let basis = Place::job(sources.job);
    match missing {
        Missing::Customer => (basis, "job-customer".to_owned()),
        Missing::Vehicle => (basis, "job-vehicle".to_owned()),
        Missing::Lines | Missing::NegativeTotal => {
            (Place::Jobs { vehicle: None, open: Some((sources.job, Register::Lines)) }, "add-line".to_owned())
        }
        Missing::Deduction | Missing::Forbidden(_) => {
            (Place::Jobs { vehicle: None, open: Some((sources.job, Register::Lines)) }, "job-tax".to_owned())
        }
        Missing::Detail(field) => (basis, control_id(sources.job, field.key())),
        Missing::Original => (basis, "job-papers".to_owned()),
        Missing::HouseField(field) => (Place::More(Some(Chapter::House)), control_id(Id::HOUSE, field.key())),
        Missing::CustomerField(field) => (
            sources.customer.map_or(basis, |customer| Place::CustomerIndex(customer, Index::HeadData)),
            control_id(sources.customer.unwrap_or_default(), field.key()),
        ),
        Missing::VehicleField(field) | Missing::EnergyLabel(field) => {
            (Place::Vehicles(sources.vehicle), control_id(sources.vehicle.unwrap_or_default(), field.key()))
        }
    }
}

/// Goes there; the page may still be on its way.
fn jump(shop: Shop, missing: Missing, sources: Sources) {
    let (place, control) = target(missing, sources);
    shop.guide.go(place);
    seek(control);
}

/// Shows a control as soon as it is there.
fn seek(control: String) {
    spawn_local(async move {
        for _ in 0..20 {
            clock::wait(80).await;
            if page::show(&format!("#{control}")) {
                return;
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use domain::car::vehicle::VehicleField;
    use domain::document::missing::Missing;
    use domain::id::Id;
    use domain::party::customer::CustomerField;
    use domain::party::house::HouseField;

    use super::{Sources, target};

    #[test]
    fn every_missing_fact_leads_to_the_page_that_takes_it() {
        let sources = Sources { job: Id([1; 16]), customer: Some(Id([2; 16])), vehicle: Some(Id([3; 16])) };
        let hex = |byte: u8| Id([byte; 16]).hex();
        for (missing, path, control) in [
            (Missing::Customer, format!("/jobs/{}", hex(1)), "job-customer".to_owned()),
            (Missing::Lines, format!("/jobs/{}/posten", hex(1)), "add-line".to_owned()),
            (
                Missing::HouseField(HouseField::Iban),
                "/more/house".to_owned(),
                format!("field-{}-iban", Id::HOUSE.hex()),
            ),
            (
                Missing::CustomerField(CustomerField::Street),
                format!("/customers/{}/stammdaten", hex(2)),
                format!("field-{}-address-street", hex(2)),
            ),
            (
                Missing::EnergyLabel(VehicleField::Co2),
                format!("/vehicles/{}", hex(3)),
                format!("field-{}-wltp-co2", hex(3)),
            ),
        ] {
            let (place, found) = target(missing, sources);
            assert_eq!((place.path(), found), (path, control));
        }
    }
}
