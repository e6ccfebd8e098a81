//! What stands beside a paper: what it lacks, what it asks beside the sale, and its texts for this job alone.

use bridge::paper::{PaperText, Preview};
use bridge::reply::Reply;
use bridge::request::Request;
use domain::document::detail::DetailField;
use domain::document::kind::PaperKind;
use domain::document::without::Without;
use domain::field::Leaf;
use domain::id::Id;
use domain::tongue::Tongue;
use markup::view;
use words::format;
use words::screen::Say;

use crate::browser::page;
use crate::parts::fields;
use crate::parts::form::{Form, field};
use crate::parts::missing::{Sources, missing_list};
use crate::parts::text_block::{Wording, choices, wording};
use crate::state::draft::write_leaf;
use crate::state::live::{Known, live};
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{label, say, tongue as reader};
use crate::ui::completing::Choice;
use crate::ui::icon::{CIRCLE_ALERT, CLOCK, INFO, icon};
use crate::ui::pen::each::each;
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::signal::{Callback, Memo, RwSignal, Signal};

type Seen = RwSignal<Known<Preview>>;

/// The side; `leave` closes what covers the page.
pub fn paper_side(
    sources: Sources,
    kind: PaperKind,
    tongue: RwSignal<Tongue>,
    seen: Seen,
    leave: Callback<()>,
) -> View {
    let missing = Memo::new(move || of(seen, |preview| preview.missing.clone()));
    let details = Memo::new(move || of(seen, |preview| preview.details.clone()));
    let keys = Memo::new(move || of(seen, keys));
    let unfolded = RwSignal::new(page::has_side());
    let unfold = Callback::new(move |()| unfolded.set(true));
    view! {
        <aside class="preview-side">
            {move || missing_list(missing.get(), sources, leave, unfold)}
            {move || of(seen, |preview| preview.clock_behind).map(clock_behind)}
            {move || of(seen, |preview| preview.without).map(without_xml)}
            {move || standing(&of(seen, |preview| preview.standing.clone()))}
            {move || detail_form(sources.job, &details.get(), seen, unfolded)}
            {move || texts(sources.job, kind, tongue, &keys.get(), seen)}
        </aside>
    }
}

fn of<T: Default>(seen: Seen, part: impl FnOnce(&Preview) -> T) -> T {
    seen.with(|known| known.here().map(part)).unwrap_or_default()
}

fn keys(preview: &Preview) -> Vec<String> {
    preview.texts.iter().map(|one| one.key.clone()).collect()
}

fn clock_behind(day: domain::time::Day) -> View {
    let told = say(Say::ClockBehind(format::day(reader(), day)));
    view! { <p class="side-note" role="alert">{icon(CLOCK)} <span>{told}</span></p> }
}

fn without_xml(without: Without) -> View {
    let told = say(Say::WithoutXml(label(without)));
    view! { <p class="side-note" role="note">{icon(INFO)} <span>{told}</span></p> }
}

/// Another invoice would ask for the money twice.
fn standing(invoices: &[(Id, String)]) -> View {
    let note = |(_, number): &(Id, String)| {
        let told = say(Say::StandingInvoice(number.clone()));
        view! { <p class="side-note" role="alert">{icon(CIRCLE_ALERT)} <span>{told}</span></p> }
    };
    invoices.iter().map(note).collect_view()
}

/// The fields that this kind of paper asks for; they lie in the job.
fn detail_form(job: Id, details: &[DetailField], seen: Seen, unfolded: RwSignal<bool>) -> View {
    if details.is_empty() {
        return ().draw();
    }
    let form = Form {
        record: job,
        within: None,
        leaves: Memo::new(move || of(seen, |preview| preview.detail_leaves.clone())).into(),
        problems: Signal::stored(Vec::new()),
        doubts: Signal::stored(Vec::new()),
    };
    let fields = details.iter().map(|one| field(form, fields::detail(*one))).collect_view();
    view! {
        <details class="side-part" open=unfolded>
            <summary>{say(Say::PaperDetails)}</summary>
            <div class="group-fields">{fields}</div>
        </details>
    }
}

/// "Dokumenteditor": the texts as they stand for this job.
fn texts(job: Id, kind: PaperKind, tongue: RwSignal<Tongue>, keys: &[String], seen: Seen) -> View {
    if keys.is_empty() {
        return ().draw();
    }
    let shop = shop();
    let wanted = RwSignal::new(false);
    let offered = variables(shop, kind, tongue, wanted);
    let keys: Vec<(u32, String)> = (0..).zip(keys.iter().cloned()).collect();
    let body = move || {
        wanted.get().then(|| {
            let keys = keys.clone();
            each(move || keys.clone(), |(at, _)| *at, move |(_, key)| text(shop, job, key, seen, offered))
        })
    };
    view! {
        <details class="side-part" on:toggle=move |_| wanted.set(true)>
            <summary>{say(Say::PaperTexts)}</summary>
            <p class="side-lead">{say(Say::PaperTextsLead)}</p>
            <div class="group-fields">{body}</div>
        </details>
    }
}

/// The variables that a text may ask for, once somebody wants to write.
fn variables(
    shop: Shop,
    kind: PaperKind,
    tongue: RwSignal<Tongue>,
    wanted: RwSignal<bool>,
) -> Signal<Vec<Choice>> {
    let request =
        move || wanted.get().then(|| Request::Template { kind, tongue: tongue.get(), reader: reader() });
    let known = live(shop.changes, &[], request, |reply| match reply {
        Reply::Template(sheet) => Some(choices(sheet.variables)),
        _ => None,
    });
    Memo::new(move || known.with(|known| known.here().cloned().unwrap_or_default())).into()
}

fn text(shop: Shop, job: Id, key: String, seen: Seen, choices: Signal<Vec<Choice>>) -> View {
    let sought = key.clone();
    let now = Memo::new(move || {
        of(seen, |preview| preview.texts.iter().find(|one| one.key == sought).cloned()).unwrap_or_default()
    });
    let block = now.with_untracked(|now| now.block);
    let write = Callback::new(move |(text, done): (Option<String>, Callback<bool>)| {
        write_leaf(shop, job, key.clone(), text.map(Leaf::Text), done);
    });
    wording(
        shop,
        Wording {
            id: format!("text-{}", block.word()),
            block,
            text: Memo::new(move || now.with(|now: &PaperText| now.text.clone())).into(),
            own: Memo::new(move || now.with(|now| now.own)).into(),
            faults: Memo::new(move || {
                of(seen, |preview| preview.faults.iter().filter(|one| one.block == block).cloned().collect())
            })
            .into(),
            choices,
            write,
            back: Say::TextBackToTemplate,
            locked: false,
            typed: None,
        },
    )
}
