//! Signing on glass: the page turns to the customer, and of the app only the page, the clause and the field remain.

use std::rc::Rc;

use bridge::paper::{PenField, Signing};
use domain::document::signature::Point;
use domain::time::Moment;
use markup::view;
use words::screen::Say;

use crate::browser::{clock, page};
use crate::state::shop::{Shop, shop};
use crate::state::tongue::say;
use crate::ui::button::{Button, Look};
use crate::ui::field::Care;
use crate::ui::pad::{Pad, Size, ink};
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::signal::{Callback, Memo, RwSignal, Signal};
use crate::ui::stroke::{Dot, Stroke};
use crate::ui::text::Text;
use crate::ui::text_field::TextField;

/// The size of a page in hundredths of a millimetre.
const PAGE: Size = Size { width: 21_000, height: 29_700 };

/// A field, and what somebody has written in it.
#[derive(Clone)]
pub struct Hand {
    field: PenField,
    name: RwSignal<String>,
    strokes: RwSignal<Vec<Stroke>>,
}

/// All fields of a paper.
pub type All = Rc<[Hand]>;

/// Empty fields.
pub fn hands(fields: Vec<PenField>) -> All {
    let hand = |field: PenField| Hand {
        name: RwSignal::new(field.name.clone()),
        strokes: RwSignal::new(Vec::new()),
        field,
    };
    fields.into_iter().map(hand).collect()
}

/// One field after the other; `done` is told what was signed.
pub fn signing(pages: Rc<[String]>, all: All, done: Callback<Vec<Signing>>) -> View {
    let at = RwSignal::new(0_usize);
    let shop = shop();
    (move || {
        let here = at.get();
        let Some(hand) = all.get(here).cloned() else { return ().draw() };
        let (all, last) = (Rc::clone(&all), here + 1 == all.len());
        let svg = usize::try_from(hand.field.page).ok().and_then(|page| pages.get(page)).cloned();
        let next = {
            let all = Rc::clone(&all);
            Callback::new(move |()| if last { done.run(signed(shop, &all)) } else { at.set(here + 1) })
        };
        show_field();
        view! {
            <header class="sign-head">
                <span>{say(Say::SignatureOf(here + 1, all.len()))}</span>
                <strong>{hand.field.caption.clone()}</strong>
            </header>
            <div class="sign-page" role="region" tabindex="0" aria-label=say(Say::Preview)>
                {paper(svg.unwrap_or_default(), &hand, &all)}
            </div>
            {foot(hand, last, next)}
        }
    })
    .draw()
}

/// The field comes into sight once it is drawn.
fn show_field() {
    leptos::task::spawn_local(async {
        clock::wait(60).await;
        page::show(".sign-page .pad");
    });
}

/// The page, as large as the field needs it, with the pad on the field and ink on the others.
fn paper(svg: String, hand: &Hand, all: &All) -> View {
    let here = &hand.field;
    let others = all.iter().filter(|other| other.field.page == here.page && other.field.field != here.field);
    let others =
        others.map(|other| on_page(&other.field, ink(&other.strokes.get_untracked(), size(&other.field))));
    let strokes = hand.strokes;
    let caption = here.caption.clone();
    let label = Memo::new(move || {
        let state = if strokes.with(Vec::is_empty) { Say::SignatureEmpty } else { Say::SignatureThere };
        Text::from(format!("{caption}: {}", say(state)))
    });
    let pad = view! { <Pad label size=size(here) strokes/> };
    view! {
        <div class="paper" style:inline-size=format!("calc(min(92vw, 640px) * {} / {})", PAGE.width, here.width.max(1))>
            <div class="paper-drawn" inner_html=svg></div>
            {others.collect_view()}
            {on_page(here, pad)}
        </div>
    }
}

fn size(field: &PenField) -> Size {
    Size { width: field.width, height: field.height }
}

/// Something at the place of a field.
fn on_page(field: &PenField, content: View) -> View {
    let part = |length: i32, whole: i32| format!("calc(100% * {length} / {whole})");
    view! {
        <div
            class="on-page"
            style:left=part(field.x, PAGE.width)
            style:top=part(field.y, PAGE.height)
            style:width=part(field.width, PAGE.width)
            style:height=part(field.height, PAGE.height)
        >
            {content}
        </div>
    }
}

fn foot(hand: Hand, last: bool, next: Callback<()>) -> View {
    let Hand { name, strokes, .. } = hand;
    let empty = Memo::new(move || strokes.with(Vec::is_empty));
    let nameless = Memo::new(move || !empty.get() && name.with(|name| name.trim().is_empty()));
    let problem = Signal::derive(move || nameless.get().then(|| say(Say::SignerNameMissing)));
    let word = move || match (last, empty.get()) {
        (true, _) => Say::SignatureDone,
        (false, true) => Say::SignatureSkip,
        (false, false) => Say::SignatureNext,
    };
    view! {
        <footer class="sign-foot">
            <TextField id="signer" label=say(Say::SignerName) text=name care=Care { problem, ..Care::default() }/>
            <div class="sign-acts">
                <Button label=say(Say::ClearSignature) disabled=empty press=move |()| strokes.set(Vec::new())/>
                {move || view! { <Button label=say(word()) look=Look::Filled disabled=nameless press=next/> }}
            </div>
        </footer>
    }
}

/// What stands in the fields that somebody has written in.
fn signed(shop: Shop, all: &All) -> Vec<Signing> {
    let witness =
        shop.session.me.with_untracked(|me| me.as_ref().map(|me| me.name.clone()).unwrap_or_default());
    let now = clock::now();
    let written = all.iter().filter(|hand| !hand.strokes.with_untracked(Vec::is_empty));
    written.map(|hand| one(hand, now, &witness)).collect()
}

fn one(hand: &Hand, at: Moment, witness: &str) -> Signing {
    let point = |dot: &Dot| Point { x: dot.x, y: dot.y, pressure: dot.force };
    let stroke = |stroke: &Stroke| stroke.iter().map(point).collect();
    Signing {
        field: hand.field.field,
        name: hand.name.get_untracked().trim().to_owned(),
        at,
        strokes: hand.strokes.with_untracked(|all| all.iter().map(stroke).collect()),
        witness: witness.to_owned(),
        ..Signing::default()
    }
}
