//! Register "Jobs": what has been begun with this customer.

use markup::view;
use words::screen::Say;

use crate::pages::customer::sheet::Sheet;
use crate::parts::job_row::job_row;
use crate::parts::status_menu::{StatusMenu, status_menu};
use crate::state::tongue::say;
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::signal::Memo;

/// The register.
pub fn jobs(sheet: Sheet) -> View {
    let (shop, sheet) = (sheet.shop, sheet.head);
    let menu = StatusMenu::new(".customer-sheet");
    let rows = Memo::new(move || sheet.with(|sheet| sheet.jobs.clone()));
    let list = move || {
        let rows = rows.get();
        if rows.is_empty() {
            return view! { <p class="group-none">{say(Say::NoJobsOfCustomer)}</p> };
        }
        let row = |row| view! { <li>{job_row(row, menu, shop.now)}</li> };
        view! { <ul class="rows">{rows.into_iter().map(row).collect_view()}</ul> }
    };
    view! {
        {list}
        {status_menu(menu)}
    }
}
