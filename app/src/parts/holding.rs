//! Whose turn it is, and until when the car is kept for the customer.

use std::sync::Arc;

use bridge::sheet::JobSheet;
use domain::field::Leaf;
use domain::id::Id;
use domain::sale::job::{JobField, Turn};
use markup::view;
use words::screen::Say;

use crate::parts::fields::Row;
use crate::parts::form::{Form, field};
use crate::state::save::{one, with_undo};
use crate::state::shop::shop;
use crate::state::tongue::{label, say};
use crate::ui::pen::view::View;
use crate::ui::select::{Options, SelectField};
use crate::ui::signal::{Callback, Memo, Signal};

/// The section.
pub fn holding(job: Id, sheet: Memo<Arc<JobSheet>>) -> View {
    let shop = shop();
    let form = Form {
        record: job,
        within: None,
        leaves: Memo::new(move || sheet.with(|sheet| sheet.job.leaves())).into(),
        problems: Signal::stored(Vec::new()),
        doubts: Memo::new(move || sheet.with(|sheet| sheet.doubts.clone())).into(),
    };
    let of = JobField::ReservedUntil;
    let reserved = Row { key: of.key(), label: label(of), input: of.input(), options: Vec::new() };
    let mut options: Options = vec![("", say(Say::TurnByStatus))];
    options.extend(Turn::ALL.iter().map(|turn| (turn.word(), label(*turn))));
    let value = Signal::derive(move || sheet.with(|sheet| sheet.job.turn.map_or("", Turn::word)).to_owned());
    let choose = Callback::new(move |word: String| {
        let leaf = (!word.is_empty()).then_some(Leaf::Text(word));
        with_undo(shop, job, one(JobField::Turn.key(), leaf), Say::TurnChanged);
    });
    view! {
        <section class="group">
            <h2 class="group-title">{say(Say::GroupHolding)}</h2>
            <div class="group-fields">
                <div class="cell"><SelectField id="job-turn" label=label(JobField::Turn) options value choose/></div>
                {field(form, reserved)}
            </div>
        </section>
    }
}
