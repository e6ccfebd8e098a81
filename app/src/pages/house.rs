//! The dealership: what stands on its letters.

use std::sync::Arc;

use bridge::reply::Reply;
use bridge::request::Request;
use bridge::sheet::HouseSheet;
use domain::field::Problem;
use domain::id::Id;
use domain::party::customer::{mail_problem, phone_problem};
use domain::party::house::HouseField;
use domain::party::{iban, vat_id};
use domain::record::Kind;
use leptos::prelude::*;
use markup::view;
use words::screen::Say;

use crate::parts::arrange::arrange_section;
use crate::parts::catalogue::catalogue_list;
use crate::parts::fields::house_groups;
use crate::parts::form::{Form, groups};
use crate::parts::kinds::kind_section;
use crate::parts::known::when_known;
use crate::parts::practice::practice_sections;
use crate::parts::sheet_head::sheet_head;
use crate::state::live::live;
use crate::state::shop::shop;
use crate::state::tongue::say;
use crate::ui::pen::view::{Draw, View};
use crate::ui::signal::{Memo, Signal};

/// The page.
#[component]
pub fn HousePage() -> View {
    let shop = shop();
    let known = live(
        shop.changes,
        &[Kind::House],
        || Some(Request::House),
        |reply| match reply {
            Reply::House(sheet) => Some(Arc::from(sheet)),
            _ => None,
        },
    );
    when_known(known, sheet)
}

fn sheet(sheet: Memo<Arc<HouseSheet>>) -> View {
    let form = Form {
        record: Id::HOUSE,
        within: None,
        leaves: Memo::new(move || sheet.with(|sheet| sheet.house.leaves())).into(),
        problems: Signal::derive(move || sheet.with(|sheet| problems(sheet))),
        doubts: Memo::new(move || sheet.with(|sheet| sheet.doubts.clone())).into(),
    };
    let shop = shop();
    let role =
        shop.session.me.with_untracked(|me| me.as_ref().map(|me| me.role).filter(|role| role.may_set()));
    let registers = Signal::derive(move || sheet.with(|sheet| sheet.registers.clone()));
    view! {
        <article class="sheet">
            {sheet_head(say(Say::ChapterHouse).into_owned(), ().draw())}
            <p class="sheet-lead">{say(Say::HouseLead)}</p>
            {groups(form, house_groups())}
            {role.map(|role| arrange_section(shop, role, registers))}
            {role.map(|_| kind_section(shop))}
            {role.map(|_| practice_sections(sheet))}
            {role.map(|_| catalogue_list(sheet))}
        </article>
    }
}

fn problems(sheet: &HouseSheet) -> Vec<(&'static str, Problem)> {
    let house = &sheet.house;
    let check = |field: HouseField, text: &str, problem: fn(&str) -> Option<Problem>| {
        (!text.is_empty()).then(|| problem(text)).flatten().map(|problem| (field.key(), problem))
    };
    [
        check(HouseField::Mail, &house.mail, mail_problem),
        check(HouseField::Phone, &house.phone, phone_problem),
        check(HouseField::VatId, &house.vat_id, vat_id::problem),
        check(HouseField::Iban, &house.iban, iban::problem),
    ]
    .into_iter()
    .flatten()
    .chain(sheet.problems.iter().map(|(field, problem)| (field.key(), *problem)))
    .collect()
}

#[cfg(test)]
mod tests {
    use bridge::sheet::HouseSheet;
    use domain::field::Problem;
    use domain::party::house::{House, HouseField};

    use super::problems;

    #[test]
    fn numbers_with_wrong_check_digits_are_named() {
        let house = House {
            iban: "DE02120300000000202052".to_owned(),
            vat_id: "DE123456788".to_owned(),
            mail: "info@".to_owned(),
            ..House::default()
        };
        let unread = vec![(HouseField::OpeningHours, Problem::NotOpeningHours)];
        assert_eq!(
            problems(&HouseSheet { house, problems: unread, ..HouseSheet::default() }),
            [
                ("mail", Problem::NotAMailAddress),
                ("iban", Problem::IbanCheckDigits),
                ("hours.open", Problem::NotOpeningHours)
            ]
        );
        assert_eq!(problems(&HouseSheet::default()), []);
    }
}
