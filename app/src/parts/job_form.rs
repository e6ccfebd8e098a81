//! A job's own fields as a form.

use std::sync::Arc;

use bridge::sheet::JobSheet;
use domain::id::Id;

use crate::parts::form::Form;
use crate::ui::signal::{Memo, Signal};

/// The form of a job.
pub fn job_form(id: Id, sheet: Signal<Arc<JobSheet>>) -> Form {
    Form {
        record: id,
        within: None,
        leaves: Memo::new(move || sheet.with(|sheet| sheet.job.leaves())).into(),
        problems: Signal::stored(Vec::new()),
        doubts: Memo::new(move || sheet.with(|sheet| sheet.doubts.clone())).into(),
    }
}
