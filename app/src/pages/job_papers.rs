//! Register "Dokumente": the papers that were made, kept byte for byte.

use domain::id::Id;
use leptos::prelude::*;

use crate::parts::paper_list::{Whose, paper_list};
use crate::ui::pen::view::View;

/// The register.
#[component]
pub fn JobPapers(id: Id) -> View {
    paper_list(Whose { job: Some(id), customer: None })
}
