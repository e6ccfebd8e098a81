//! Questions about an item: what a deduction is, and what is taken off.

use std::sync::Arc;

use bridge::sheet::JobSheet;
use domain::field::{Leaf, Problem};
use domain::id::Id;
use domain::sale::line::{Line, LineField, LineKind, WHOLE, key};
use markup::view;
use words::screen::Say;

use crate::parts::fields;
use crate::parts::form::{Form, field, set};
use crate::parts::line_handles::Hands;
use crate::parts::trade_ins::take_in;
use crate::state::shop::Shop;
use crate::state::tongue::say;
use crate::ui::button::{Button, Look};
use crate::ui::dialog::Dialog;
use crate::ui::pen::view::View;
use crate::ui::signal::{Memo, RwSignal, Signal};

/// The dialogues.
pub fn line_questions(shop: Shop, hands: Hands, sheet: Signal<Arc<JobSheet>>) -> View {
    let line_of = move |id: RwSignal<Id>| {
        Memo::new(move || {
            let id = id.get();
            sheet.with(|sheet| {
                sheet
                    .lines
                    .iter()
                    .find(|(line, _)| *line == id)
                    .map(|(_, line)| line.clone())
                    .unwrap_or_default()
            })
        })
    };
    let (asked, cut) = (line_of(hands.asked), line_of(hands.cut));
    let (asking, cutting) = (hands.asking, hands.cutting);
    let discount = move |()| {
        asking.set(false);
        let word = LineKind::Discount.word().to_owned();
        set(shop, hands.job, &key(hands.asked.get_untracked(), LineField::Kind), Some(Leaf::Text(word)));
    };
    let traded = move |()| {
        asking.set(false);
        take_in(shop, hands.job, Some(hands.asked.get_untracked()), asked.get_untracked());
    };
    view! {
        <Dialog open=asking title=say(Say::DeductionTitle) close=say(Say::Close)>
            <p class="doubt-lead">{say(Say::DeductionLead)}</p>
            <div class="acts">
                <Button label=say(Say::AsDiscount) press=discount/>
                <Button label=say(Say::AsTradeIn) look=Look::Filled press=traded/>
            </div>
        </Dialog>
        <Dialog open=cutting title=say(Say::LineDiscount) close=say(Say::Close)>
            <div class="group-fields">{cut_fields(hands, cut, sheet)}</div>
        </Dialog>
    }
}

/// In percent and in euros.
fn cut_fields(hands: Hands, line: Memo<Line>, sheet: Signal<Arc<JobSheet>>) -> View {
    let form = Form {
        record: hands.job,
        within: Some(("lines", hands.cut.get_untracked())),
        leaves: Memo::new(move || line.with(Line::leaves)).into(),
        problems: Signal::derive(move || {
            let wrong =
                line.with(|line| line.discount.is_some_and(|percent| !(0..=WHOLE).contains(&percent)));
            wrong.then_some((LineField::Discount.key(), Problem::NotAPercentage)).into_iter().collect()
        }),
        doubts: Memo::new(move || sheet.with(|sheet| sheet.doubts.clone())).into(),
    };
    view! { {field(form, fields::line(LineField::Discount))} {field(form, fields::line(LineField::Reduction))} }
}
