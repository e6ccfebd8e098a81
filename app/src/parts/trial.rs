//! Texts that are not kept yet, on the page of a real job.

use bridge::paper::Preview;
use bridge::reply::Reply;
use bridge::request::{JobQuery, Request};
use bridge::row::JobRow;
use bridge::span::Span;
use domain::document::block::Block;
use domain::document::kind::PaperKind;
use domain::record::Kind;
use domain::tongue::Tongue;
use markup::view;
use words::screen::Say;

use crate::parts::pages::pages;
use crate::state::live::{Known, live};
use crate::state::save::failed;
use crate::state::shop::shop;
use crate::state::tongue::say;
use crate::ui::button::{Button, Look};
use crate::ui::empty::skeleton;
use crate::ui::icon::REFRESH_CW;
use crate::ui::pen::view::View;
use crate::ui::signal::{Memo, RwSignal};

/// So many jobs can be leafed through.
const JOBS: u32 = 20;

/// The page; `typed` are the texts that differ from what is kept.
pub fn trial(kind: PaperKind, tongue: Tongue, typed: RwSignal<Vec<(Block, String)>>) -> View {
    let shop = shop();
    let jobs = live(
        shop.changes,
        &[],
        || Some(Request::Jobs(JobQuery { span: Span { from: 0, count: JOBS }, ..JobQuery::default() })),
        |reply| match reply {
            Reply::Jobs { page, .. } => Some(page.rows),
            _ => None,
        },
    );
    let at = RwSignal::new(None::<usize>);
    let job = Memo::new(move || {
        let at = at.get()?;
        jobs.with(|known| {
            known.here().and_then(|rows: &Vec<JobRow>| rows.get(at % rows.len().max(1)).cloned())
        })
    });
    let request = move || {
        let job = job.with(|job| job.as_ref().map(|job| job.id));
        Some(Request::TryTexts { job, kind, tongue, texts: typed.get() })
    };
    let preview = live(shop.changes, &[Kind::House, Kind::Job], request, |reply| match reply {
        Reply::Preview(preview) => Some(preview),
        _ => None,
    });
    let large = RwSignal::new(false);
    let name = move || job.get().map(|job| format!("Job {}", job.number));
    let other = move |()| at.update(|at| *at = Some(at.map_or(0, |at| at + 1)));
    let page = move || match preview.get() {
        Known::Not => skeleton(6),
        Known::Failed(failure) => view! { <p class="preview-failed" role="alert">{failed(&failure)}</p> },
        Known::Here(preview) => drawn(&preview, large),
    };
    view! {
        <aside class="trial" aria-label=say(Say::Preview)>
            <p class="trial-head">
                <span>{say(Say::TrialWith)} " " {move || name().unwrap_or_else(|| say(Say::TrialNewest).into_owned())}</span>
                <Button label=say(Say::TrialOther) icon=REFRESH_CW look=Look::Quiet press=other/>
            </p>
            <div class="trial-pages">{page}</div>
        </aside>
    }
}

fn drawn(preview: &Preview, large: RwSignal<bool>) -> View {
    pages("page", &preview.pages, large)
}
