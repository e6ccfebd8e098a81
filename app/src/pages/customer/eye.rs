//! What the register of cases and contacts looks at, and which of them is written in its dialogue.

use bridge::register::{CaseRow, Contacts, Filter};
use domain::id::Id;
use domain::party::person::Person;

use crate::pages::customer::sheet::Sheet;
use crate::ui::signal::{Memo, RwSignal};

/// What is looked at.
#[derive(Clone, Copy)]
pub struct Eye {
    pub sheet: Sheet,
    pub value: Memo<Contacts>,
    pub filter: RwSignal<Filter>,
    /// All cases, also those that the filter hides, for choosing one.
    pub cases: Memo<Vec<CaseRow>>,
    /// Contact persons, for choosing one.
    pub people: Memo<Vec<(Id, Person)>>,
    /// The chosen case.
    pub case: RwSignal<Option<Id>>,
    /// What is written in the dialogue.
    pub edited: RwSignal<Option<Edited>>,
    pub writing: RwSignal<bool>,
}

impl Eye {
    /// Opens the dialogue.
    pub fn edit(self, edited: Edited) {
        self.edited.set(Some(edited));
        self.writing.set(true);
    }
}

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edited {
    Case(Id),
    Talk(Id),
}
