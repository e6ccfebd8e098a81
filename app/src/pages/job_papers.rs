//! Register "Dokumente": the papers that were made, kept byte for byte.

use std::sync::Arc;

use bridge::sheet::JobSheet;
use domain::document::paper::Paper;
use domain::id::Id;
use leptos::prelude::*;
use markup::view;
use words::format;
use words::screen::Say;

use crate::parts::handing_over::ways;
use crate::state::tongue::{label, moment, say, tongue};
use crate::ui::empty::Empty;
use crate::ui::icon::{FILE_TEXT, icon};
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::signal::Memo;

/// The register.
#[component]
pub fn JobPapers(sheet: Memo<Arc<JobSheet>>) -> View {
    let papers = Memo::new(move || sheet.with(|sheet| sheet.papers.clone()));
    (move || {
        let papers = papers.get();
        if papers.is_empty() {
            return view! { <Empty icon=FILE_TEXT title=say(Say::NoPapersYet) hint=say(Say::NoPapersYetHint)/> };
        }
        view! { <ul class="papers">{papers.into_iter().map(line).collect_view()}</ul> }
    }
    ).draw()
}

fn line((_, paper): (Id, Paper)) -> View {
    let name = format!("{} {}", label(paper.kind), paper.number);
    let told = name.clone();
    view! {
        <li class="paper-line" aria-label=told>
            <span class="paper-mark">{icon(FILE_TEXT)}</span>
            <div class="row-main">
                <p class="row-first">{name}</p>
                <p class="row-second">{moment(paper.created)}</p>
            </div>
            <span class="row-price">{format::money(tongue(), paper.gross)}</span>
            <div class="paper-acts">{ways(paper.file)}</div>
        </li>
    }
}
