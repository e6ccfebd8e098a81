//! The tables of fields of what stands on a customer's sheet: which field, its name, how it is typed, what can be chosen.

use domain::car::owned::{Contract, OwnedField, Relation};
use domain::contact::case::{CaseField, CaseStatus, Outcome};
use domain::contact::talk::TalkField;
use domain::field::{Input, Leaves, Problem};
use domain::id::Id;
use domain::party::customer::Salutation;
use domain::party::person::{Channel, Consent, PersonField};
use markup::view;

use crate::parts::fields::Row;
use crate::parts::form::{Form, field};
use crate::state::tongue::label;
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::select::Options;
use crate::ui::signal::Signal;
use crate::ui::text::Text;

macro_rules! options {
    ($choice:ty) => {
        <$choice>::ALL.iter().map(|choice| (choice.word(), label(*choice))).collect::<Options>()
    };
    (none, $choice:ty) => {{
        let mut all: Options = vec![("", Text::Borrowed("–"))];
        all.extend(<$choice>::ALL.iter().map(|choice| (choice.word(), label(*choice))));
        all
    }};
}

/// A contact person's fields.
pub fn person_rows() -> Vec<Row> {
    use PersonField as F;
    let shown = PersonField::ALL.iter().filter(|field| **field != F::Customer);
    let row = |field: &PersonField| {
        let options = match field {
            F::Salutation => options!(Salutation),
            F::Preferred => options!(none, Channel),
            F::PhoneConsent | F::MailConsent | F::MessengerConsent | F::PostConsent => options!(Consent),
            _ => Options::new(),
        };
        Row { key: field.key(), label: label(*field), input: typed(field.input(), &options), options }
    };
    shown.map(row).collect()
}

/// Fields of a case, without those that only a file knows.
pub fn case_rows(shown: &[CaseField]) -> Vec<Row> {
    use CaseField as F;
    let row = |field: &CaseField| {
        let options = match field {
            F::Status => options!(CaseStatus),
            F::Outcome => options!(none, Outcome),
            _ => Options::new(),
        };
        Row { key: field.key(), label: label(*field), input: typed(field.input(), &options), options }
    };
    shown.iter().map(row).collect()
}

/// A field of a contact.
pub fn talk_row(field: TalkField) -> Vec<Row> {
    vec![Row { key: field.key(), label: label(field), input: field.input(), options: Options::new() }]
}

/// The fields of a customer's car.
pub fn owned_rows() -> Vec<Row> {
    use OwnedField as F;
    let shown = OwnedField::ALL.iter().filter(|field| !matches!(field, F::Customer | F::Vehicle));
    let row = |field: &OwnedField| {
        let options = match field {
            F::Contract => options!(Contract),
            F::Relation => options!(Relation),
            _ => Options::new(),
        };
        Row { key: field.key(), label: label(*field), input: typed(field.input(), &options), options }
    };
    shown.map(row).collect()
}

/// What has choices is chosen.
fn typed(input: Input, options: &Options) -> Input {
    if options.is_empty() { input } else { Input::Choice }
}

/// The fields of a record of a sheet, each saved by itself.
pub fn entry_fields(
    record: Id,
    leaves: Signal<Leaves>,
    wrong: Signal<Vec<(&'static str, Problem)>>,
    rows: Vec<Row>,
) -> View {
    let form = Form { record, within: None, leaves, problems: wrong, doubts: Signal::stored(Vec::new()) };
    view! { <div class="group-fields entry-fields">{rows.into_iter().map(|row| field(form, row)).collect_view()}</div> }
}
