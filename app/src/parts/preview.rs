//! A paper before it is made: its pages as they will be printed, what they lack, and the step to make them.

use bridge::paper::Preview;
use bridge::reply::Reply;
use bridge::request::Request;
use domain::document::kind::PaperKind;
use domain::id::Id;
use domain::record::Kind;
use domain::tongue::Tongue;
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use crate::browser::{engine, page};
use crate::parts::handing_over::ways;
use crate::parts::missing::{Sources, missing_list};
use crate::state::live::{Known, live};
use crate::state::save::failed;
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{label, say, tongue};
use crate::ui::button::{Button, IconButton, Look};
use crate::ui::dialog::modal;
use crate::ui::empty::skeleton;
use crate::ui::icon::{CHECK, PRINTER, X, icon};
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::select::{Options, Segmented};
use crate::ui::signal::{Callback, RwSignal, Signal};

/// What a paper is made of.
const SOURCES: &[Kind] = &[Kind::Job, Kind::Customer, Kind::Vehicle, Kind::House, Kind::Staff];

/// A paper on its way from preview to file.
#[derive(Clone, Copy)]
struct Making {
    job: Id,
    kind: PaperKind,
    tongue: RwSignal<Tongue>,
    /// The record that holds the file, once it is made.
    made: RwSignal<Option<Id>>,
    busy: RwSignal<bool>,
}

/// Fills the screen while `open` names a kind of paper.
#[component]
pub fn PaperPreview(open: RwSignal<Option<PaperKind>>, #[prop(into)] sources: Signal<Sources>) -> View {
    (move || open.get().map(|kind| view! { <Screen open kind sources=sources.get_untracked()/> })).draw()
}

#[component]
fn Screen(open: RwSignal<Option<PaperKind>>, kind: PaperKind, sources: Sources) -> View {
    let shop = shop();
    let making = Making {
        job: sources.job,
        kind,
        tongue: RwSignal::new(tongue()),
        made: RwSignal::new(None),
        busy: RwSignal::new(false),
    };
    let request = move || Some(Request::Preview { job: making.job, kind, tongue: making.tongue.get() });
    let preview = live(shop.changes, SOURCES, request, |reply| match reply {
        Reply::Preview(preview) => Some(*preview),
        _ => None,
    });
    let dialog = modal();
    let leave = Callback::new(move |()| open.set(None));
    let title = format!("{} – {}", label(kind), say(Say::Preview));
    view! {
        <dialog node_ref=dialog class="preview" aria-label=title.clone() on:close=move |_| open.set(None)>
            <header class="preview-head">
                <IconButton label=say(Say::Close) icon=X press=leave/>
                <h2>{title}</h2>
                <span class="push"></span>
                {languages(making)}
                {actions(shop, making, preview)}
            </header>
            <div class="preview-body">
                <div class="preview-pages" role="region" tabindex="0" aria-label=say(Say::Preview)>{move || pages(preview.get())}</div>
                {move || missing_list(preview.with(lacking), sources, leave)}
            </div>
        </dialog>
    }
}

fn languages(making: Making) -> View {
    let options: Options = vec![("de", "Deutsch".into()), ("en", "English".into())];
    let choose = Callback::new(move |word: String| {
        making.made.set(None);
        making.tongue.set(Tongue::of(&word));
    });
    view! {
        <Segmented
            label=say(Say::PaperLanguage)
            options
            value=Signal::derive(move || making.tongue.get().word().to_owned())
            choose
        />
    }
}

fn actions(shop: Shop, making: Making, preview: RwSignal<Known<Preview>>) -> View {
    let ready = move || preview.with(|known| known.here().is_some_and(|preview| preview.missing.is_empty()));
    let act = move || match making.made.get() {
        Some(file) => view! {
            <span class="made" role="status">{icon(CHECK)} {say(Say::PaperKept)}</span>
            {ways(file)}
        },
        None => view! {
            <Button
                label=say(Say::MakePaper)
                look=Look::Filled
                disabled=Signal::derive(move || !ready() || making.busy.get())
                press=move |()| make(shop, making)
            />
        },
    };
    view! {
        <div class="preview-acts">
            {act}
            <Button label=say(Say::Print) icon=PRINTER press=move |()| page::print()/>
        </div>
    }
}

fn make(shop: Shop, making: Making) {
    making.busy.set(true);
    spawn_local(async move {
        let (job, kind, tongue) = (making.job, making.kind, making.tongue.get_untracked());
        let asked = Request::MakePaper { job, kind, tongue, signatures: Vec::new() };
        match engine::ask(asked).await {
            Ok(Reply::Created(paper)) => {
                making.made.set(file_of(making.job, paper).await);
            }
            Ok(_) => {}
            Err(failure) => shop.notes.tell(failed(&failure)),
        }
        making.busy.set(false);
    });
}

async fn file_of(job: Id, paper: Id) -> Option<Id> {
    match engine::ask(Request::Job(job)).await {
        Ok(Reply::Job(sheet)) => {
            sheet.papers.iter().find(|(id, _)| *id == paper).map(|(_, paper)| paper.file)
        }
        _ => None,
    }
}

fn pages(preview: Known<Preview>) -> View {
    match preview {
        Known::Not => skeleton(6),
        Known::Failed(failure) => {
            view! { <p class="preview-failed" role="alert">{failed(&failure)}</p> }
        }
        Known::Here(preview) => {
            let count = preview.pages.len();
            let page = |(at, svg): (usize, String)| {
                let name = say(Say::PageOf(at + 1, count));
                view! { <div class="paper" role="img" aria-label=name inner_html=svg></div> }
            };
            preview.pages.into_iter().enumerate().map(page).collect_view().draw()
        }
    }
}

fn lacking(preview: &Known<Preview>) -> Vec<domain::document::missing::Missing> {
    preview.here().map(|preview| preview.missing.clone()).unwrap_or_default()
}
