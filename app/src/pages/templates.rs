//! "Dokumentvorgaben": the texts of every kind of paper, beside a page on which they stand with real data.

use bridge::paper::{TemplateSheet, TemplateText, Version};
use bridge::reply::Reply;
use bridge::request::Request;
use domain::document::block::Block;
use domain::document::kind::PaperKind;
use domain::record::Kind;
use domain::tongue::Tongue;
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use crate::browser::engine;
use crate::parts::sheet_head::sheet_head;
use crate::parts::text_block::{Wording, choices, wording};
use crate::parts::trial::trial;
use crate::state::live::{Known, live};
use crate::state::save::failed;
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{label, moment, say, tongue as reader};
use crate::ui::button::{Button, Look};
use crate::ui::empty::skeleton;
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::select::{Options, Segmented, SelectField};
use crate::ui::signal::{Callback, Memo, RwSignal, Signal};

/// The template that is open, and what is typed in it but not written yet.
#[derive(Clone, Copy)]
struct Open {
    kind: RwSignal<PaperKind>,
    tongue: RwSignal<Tongue>,
    typed: RwSignal<Vec<(Block, String)>>,
    sheet: RwSignal<Known<Box<TemplateSheet>>>,
}

/// Whose texts they are.
type Of = (PaperKind, Tongue);

/// The page.
#[component]
pub fn TemplatesPage() -> View {
    let shop = shop();
    let (kind, tongue) = (RwSignal::new(PaperKind::Offer), RwSignal::new(Tongue::German));
    let request =
        move || Some(Request::Template { kind: kind.get(), tongue: tongue.get(), reader: reader() });
    let sheet = live(shop.changes, &[Kind::Template], request, |reply| match reply {
        Reply::Template(sheet) => Some(sheet),
        _ => None,
    });
    let open = Open { kind, tongue, typed: RwSignal::new(Vec::new()), sheet };
    let shown = Memo::new(move || sheet.with(|known| known.here().map(|sheet| (sheet.kind, sheet.tongue))));
    view! {
        <article class="sheet templates">
            {sheet_head(say(Say::ChapterTemplates).into_owned(), ().draw())}
            <p class="sheet-lead">{say(Say::TemplatesLead)}</p>
            {choice(open)}
            <div class="templates-body">
                <div class="templates-texts">{move || shown.get().map_or_else(|| skeleton(6), |of| texts(shop, open, of))}</div>
                {move || shown.get().map(|(kind, tongue)| trial(kind, tongue, open.typed))}
            </div>
        </article>
    }
}

/// Which template.
fn choice(open: Open) -> View {
    let kinds: Options = PaperKind::ALL.iter().map(|kind| (kind.word(), label(*kind))).collect();
    let tongues: Options = vec![("de", "Deutsch".into()), ("en", "English".into())];
    let choose = Callback::new(move |word: String| {
        open.typed.set(Vec::new());
        open.kind.set(PaperKind::of(&word));
    });
    let speak = Callback::new(move |word: String| {
        open.typed.set(Vec::new());
        open.tongue.set(Tongue::of(&word));
    });
    view! {
        <div class="templates-choice">
            <SelectField id="template-kind" label=say(Say::TemplateKind) options=kinds value=Signal::derive(move || open.kind.get().word().to_owned()) choose/>
            <Segmented label=say(Say::PaperLanguage) options=tongues value=Signal::derive(move || open.tongue.get().word().to_owned()) choose=speak/>
        </div>
    }
}

fn texts(shop: Shop, open: Open, of: Of) -> View {
    let (blocks, locked, offered) = open.sheet.with_untracked(|known| {
        known.here().map_or_else(Default::default, |sheet| {
            let blocks: Vec<Block> = sheet.texts.iter().map(|text| text.block).collect();
            (blocks, !sheet.editable, choices(sheet.variables.clone()))
        })
    });
    let offered = Signal::stored(offered);
    blocks.into_iter().map(|block| view! { <section class="template-text">{one(shop, open, of, (block, locked), offered)}</section> }).collect_view()
}

fn one(
    shop: Shop,
    open: Open,
    of: Of,
    (block, locked): (Block, bool),
    choices: Signal<Vec<crate::ui::completing::Choice>>,
) -> View {
    let now = Memo::new(move || {
        let found = open.sheet.with(|known| {
            known.here().and_then(|sheet| sheet.texts.iter().find(|text| text.block == block).cloned())
        });
        found.unwrap_or_default()
    });
    let write = Callback::new(move |(text, done)| set(shop, of, block, text, done));
    let typed = Callback::new(move |text: String| {
        let kept = now.with_untracked(|now| now.text == text);
        let known = open.typed.with_untracked(|all| all.iter().any(|(other, _)| *other == block));
        if known || !kept {
            open.typed.update(|all| {
                all.retain(|(other, _)| *other != block);
                all.push((block, text));
            });
        }
    });
    let words = wording(
        shop,
        Wording {
            id: format!("template-{}", block.word()),
            block,
            text: Memo::new(move || now.with(|now: &TemplateText| now.text.clone())).into(),
            own: Memo::new(move || now.with(|now| now.own)).into(),
            faults: Memo::new(move || now.with(|now| now.faults.clone())).into(),
            choices,
            write,
            back: Say::TextBackToStandard,
            locked,
            typed: Some(typed),
        },
    );
    let earlier = Memo::new(move || now.with(|now| now.versions.clone()));
    view! { {words} {move || versions(earlier.get(), locked, write)} }
}

/// Texts are still written while another template is opened: which one they belong to is told, not asked.
fn set(shop: Shop, (kind, tongue): Of, block: Block, text: Option<String>, done: Callback<bool>) {
    spawn_local(async move {
        let written = engine::ask(Request::SetTemplate { kind, tongue, block, text }).await;
        if let Err(failure) = &written {
            shop.notes.tell(failed(failure));
        }
        done.try_run(written.is_ok());
    });
}

/// Earlier texts, each a tap away.
fn versions(all: Vec<Version>, locked: bool, write: Callback<(Option<String>, Callback<bool>)>) -> View {
    if all.is_empty() {
        return ().draw();
    }
    let row = move |version: Version| {
        let text = version.text.clone();
        let take = move |()| {
            let text = (!text.is_empty()).then(|| text.clone());
            write.run((text, Callback::new(|_| ())));
        };
        let shown = if version.text.is_empty() { say(Say::StandardText).into_owned() } else { version.text };
        let button =
            (!locked).then(|| view! { <Button label=say(Say::TakeVersion) look=Look::Quiet press=take/> });
        view! {
            <li class="version">
                <p class="version-when">{format!("{} · {}", moment(version.at), version.by_name)}</p>
                <p class="version-text">{shown}</p>
                {button}
            </li>
        }
    };
    view! {
        <details class="side-part versions">
            <summary>{say(Say::EarlierTexts)}</summary>
            <ul>{all.into_iter().map(row).collect_view()}</ul>
        </details>
    }
}
