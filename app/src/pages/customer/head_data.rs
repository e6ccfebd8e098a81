//! Register "Stammdaten": the customer's own record, field by field, and what has become of it.

use domain::record::Kind;
use markup::view;

use crate::pages::customer::Sheet;
use crate::parts::fields::customer_groups;
use crate::parts::form::{Form, groups};
use crate::parts::past::past;
use crate::ui::pen::view::View;
use crate::ui::signal::{Memo, Signal};

/// The register.
pub fn head_data(sheet: Sheet) -> View {
    let head = sheet.head;
    let form = Form {
        record: sheet.id,
        within: None,
        leaves: Memo::new(move || head.with(|head| head.customer.leaves())).into(),
        problems: Signal::derive(move || {
            head.with(|head| {
                head.customer.problems().into_iter().map(|(field, problem)| (field.key(), problem)).collect()
            })
        }),
        doubts: Memo::new(move || head.with(|head| head.doubts.clone())).into(),
    };
    view! { {groups(form, customer_groups())} {past(sheet.id, &[Kind::Customer])} }
}
