//! A paper before it is made: its pages as they will be printed, what they lack, who signs, and the step to make them.

use std::rc::Rc;

use bridge::paper::{Preview, Signing};
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
use crate::parts::handing_over::{hand_paper, ways};
use crate::parts::missing::Sources;
use crate::parts::pages::{pages, thumbs};
use crate::parts::paper_side::paper_side;
use crate::parts::signing::{hands, signing};
use crate::parts::with_customer::{Hands, WithCustomer};
use crate::state::handed;
use crate::state::live::{Known, live};
use crate::state::save::failed;
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{label, say, tongue};
use crate::ui::button::{Button, IconButton, Look};
use crate::ui::dialog::modal;
use crate::ui::empty::skeleton;
use crate::ui::icon::{CHECK, PEN, PRINTER, USERS, X, ZOOM_IN, icon};
use crate::ui::pen::view::View;
use crate::ui::select::{Options, Segmented};
use crate::ui::signal::{Callback, Memo, RwSignal, Signal, effect};

/// What a paper is made of.
const SOURCES: &[Kind] =
    &[Kind::Job, Kind::Customer, Kind::Vehicle, Kind::House, Kind::Staff, Kind::Template, Kind::Paper];

/// A paper on its way from preview to file.
#[derive(Clone, Copy)]
struct Making {
    job: Id,
    kind: PaperKind,
    tongue: RwSignal<Tongue>,
    preview: RwSignal<Known<Preview>>,
    /// The record that holds the file, once it is made.
    made: RwSignal<Option<Id>>,
    busy: RwSignal<bool>,
}

/// Fills the screen; `open` names its kind of paper until it is left.
#[component]
pub fn PaperScreen(open: RwSignal<Option<PaperKind>>, kind: PaperKind, sources: Sources) -> View {
    let shop = shop();
    let tongue = RwSignal::new(tongue());
    let made = RwSignal::new(None);
    // What is made stays in sight as it was made.
    let request = move || {
        made.get().is_none().then(|| Request::Preview { job: sources.job, kind, tongue: tongue.get() })
    };
    let preview = live(shop.changes, SOURCES, request, |reply| match reply {
        Reply::Preview(preview) => Some(*preview),
        _ => None,
    });
    let busy = RwSignal::new(false);
    let making = Making { job: sources.job, kind, tongue, preview, made, busy };
    let [showing, signed] = [RwSignal::new(false), RwSignal::new(false)];
    let hands = RwSignal::new(Hands::Ours);
    let large = RwSignal::new(false);
    let dialog = modal();
    let leave = Callback::new(move |()| open.set(None));
    // Escape may close what lies below the customer's dialogue, too; it comes back together with the device.
    let closed = move |_| {
        if !handed::is_hidden() {
            open.set(None);
        }
    };
    effect(move || {
        let away = showing.get() || signed.get();
        if let Some(dialog) = dialog.get().filter(|dialog| !away && !dialog.open()) {
            let _ = dialog.show_modal();
        }
    });
    let title = format!("{} – {}", label(kind), say(Say::Preview));
    let svgs = Memo::new(move || preview.with(drawn));
    view! {
        <dialog node_ref=dialog class="preview" aria-label=title.clone() on:close=closed>
            <header class="preview-head">
                <IconButton label=say(Say::Close) icon=X press=leave/>
                <h2>{title.clone()}</h2>
                <span class="push"></span>
                {languages(making)}
                <IconButton label=say(Say::Larger) icon=ZOOM_IN press=move |()| large.update(|large| *large = !*large) class="zoom"/>
                {actions(shop, making, showing, signed)}
            </header>
            <div class="preview-body">
                {move || thumbs(&svgs.get())}
                <div class="preview-pages" role="region" tabindex="0" aria-label=say(Say::Preview)>
                    {move || shown(making, &svgs.get(), large)}
                </div>
                {move || made.get().is_none().then(|| paper_side(sources, kind, tongue, preview, leave))}
            </div>
        </dialog>
        <WithCustomer open=showing hands title=title.clone() children=(move || show(svgs, hands)).into()/>
        <WithCustomer open=signed hands title children=(move || sign(shop, making, hands)).into()/>
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

fn actions(shop: Shop, making: Making, showing: RwSignal<bool>, signed: RwSignal<bool>) -> View {
    let has = move |of: fn(&Preview) -> bool| making.preview.with(|known| known.here().is_some_and(of));
    let ready = Memo::new(move || has(|preview| preview.missing.is_empty()) && !making.busy.get());
    let wants_pen = Memo::new(move || has(|preview| !preview.fields.is_empty()));
    let not_ready = Signal::derive(move || !ready.get());
    let act = move || match making.made.get() {
        Some(paper) => view! {
            <span class="made" role="status">{icon(CHECK)} {say(Say::PaperKept)}</span>
            {ways(paper, hand_paper)}
        },
        None => view! {
            {wants_pen.get().then(|| view! {
                <Button label=say(Say::Sign) icon=PEN disabled=not_ready press=move |()| signed.set(true)/>
            })}
            <Button label=say(Say::MakePaper) look=Look::Filled disabled=not_ready press=move |()| make(shop, making, Vec::new())/>
        },
    };
    view! {
        <div class="preview-acts">
            <Button label=say(Say::ShowCustomer) icon=USERS press=move |()| showing.set(true)/>
            <Button label=say(Say::Print) icon=PRINTER press=move |()| page::print()/>
            {act}
        </div>
    }
}

fn make(shop: Shop, making: Making, signatures: Vec<Signing>) {
    making.busy.set(true);
    spawn_local(async move {
        let Making { job, kind, tongue, .. } = making;
        let tongue = tongue.get_untracked();
        match engine::ask(Request::MakePaper { job, kind, tongue, signatures }).await {
            Ok(Reply::Created(paper)) => making.made.set(Some(paper)),
            Ok(_) => {}
            Err(failure) => shop.notes.tell(failed(&failure)),
        }
        making.busy.set(false);
    });
}

fn shown(making: Making, svgs: &[String], large: RwSignal<bool>) -> View {
    let failure = making.preview.with(|known| match known {
        Known::Failed(failure) => Some(failed(failure)),
        Known::Not | Known::Here(_) => None,
    });
    match failure {
        Some(told) => view! { <p class="preview-failed" role="alert">{told}</p> },
        None if svgs.is_empty() => skeleton(6),
        None => pages("page", svgs, large),
    }
}

/// The pages and nothing else, for the customer to read.
fn show(svgs: Memo<Vec<String>>, hands: RwSignal<Hands>) -> View {
    let large = RwSignal::new(false);
    view! {
        <div class="sign-page" role="region" tabindex="0" aria-label=say(Say::Preview)>{pages("shown", &svgs.get(), large)}</div>
        <footer class="sign-foot">
            <Button label=say(Say::Larger) icon=ZOOM_IN press=move |()| large.update(|large| *large = !*large)/>
            <Button label=say(Say::ReturnDevice) look=Look::Filled press=move |()| hands.set(Hands::Returning)/>
        </footer>
    }
}

/// Field after field; with the last one the paper is made as it was signed.
fn sign(shop: Shop, making: Making, at: RwSignal<Hands>) -> View {
    let (svgs, fields) = making.preview.with_untracked(|known| {
        known.here().map(|preview| (preview.pages.clone(), preview.fields.clone())).unwrap_or_default()
    });
    let done = Callback::new(move |signatures: Vec<Signing>| {
        if signatures.is_empty() {
            shop.notes.tell(say(Say::NothingSigned));
        } else {
            make(shop, making, signatures);
        }
        at.set(Hands::Returning);
    });
    signing(Rc::from(svgs), hands(fields), done)
}

fn drawn(preview: &Known<Preview>) -> Vec<String> {
    preview.here().map(|preview| preview.pages.clone()).unwrap_or_default()
}
