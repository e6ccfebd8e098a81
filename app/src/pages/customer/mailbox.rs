//! Register "Briefkästen": papers that were issued here, and what was added to them, in the mailbox that its kind says.

use bridge::register::{Post, PostOrigin};
use domain::document::filed::Filed;
use domain::document::paper::AttachmentField;
use domain::field::{Leaves, write};
use domain::id::Id;
use markup::view;
use words::format;
use words::screen::Say;

use crate::browser::clock;
use crate::pages::customer::sheet::Sheet;
use crate::parts::attachments::{add, add_photo};
use crate::parts::fields::Row;
use crate::parts::figures::{cents, day};
use crate::parts::handing_over::{Way, hand_over, hand_paper, ways};
use crate::parts::sheet_fields::entry_fields;
use crate::state::place::{Place, Register};
use crate::state::save::{one_gone, with_undo};
use crate::state::shop::Shop;
use crate::state::tongue::{label, say, tongue};
use crate::ui::button::{Button, IconButton, Look};
use crate::ui::dialog::Dialog;
use crate::ui::icon::{CAMERA, PEN, TRASH_2, UPLOAD};
use crate::ui::pen::view::{Draw, View};
use crate::ui::select::Options;
use crate::ui::signal::{Callback, Memo, RwSignal, Signal};
use crate::ui::table::{Cell, Line, Table, columns, drawn, table, words};
use crate::ui::text::Text;

/// Both mailboxes, and ways to put something in. What was added is filed in a dialogue.
pub fn mailboxes(sheet: Sheet, all: Memo<Vec<Post>>) -> View {
    let busy = RwSignal::new(false);
    let (edited, writing) = (RwSignal::new(Id::default()), RwSignal::new(false));
    let edit = Callback::new(move |id: Id| {
        edited.set(id);
        writing.set(true);
    });
    let form = move || form(sheet, all, edited.get(), writing);
    view! {
        <div class="index-acts">
            <Button label=say(Say::AddAttachment) icon=UPLOAD disabled=busy press=move |()| add(sheet.shop, sheet.id, busy)/>
            <Button label=say(Say::TakePhoto) icon=CAMERA disabled=busy press=move |()| add_photo(sheet.shop, sheet.id, busy)/>
        </div>
        {move || all.with(|all| boxes(all, edit))}
        <Dialog open=writing title=say(Say::FilePost) close=say(Say::Close)>{form}</Dialog>
    }
}

fn boxes(all: &[Post], edit: Callback<Id>) -> View {
    let (invoices, letters): (Vec<&Post>, Vec<&Post>) = all.iter().partition(|post| is_invoice(post));
    view! {
        <h2 class="index-title">{say(Say::InvoiceMailbox)}</h2>
        {posts(say(Say::InvoiceMailbox), &invoices, edit)}
        <h2 class="index-title">{say(Say::CustomerMailbox)}</h2>
        {posts(say(Say::CustomerMailbox), &letters, edit)}
    }
}

fn is_invoice(post: &Post) -> bool {
    match post.origin {
        PostOrigin::Paper(kind) => kind.is_invoice(),
        PostOrigin::Added => post.filed == Filed::Invoice,
    }
}

fn posts(title: Text, all: &[&Post], edit: Callback<Id>) -> View {
    if all.is_empty() {
        return view! { <p class="group-none">{say(Say::NoPost)}</p> };
    }
    table(Table {
        label: title,
        class: "cards",
        columns: columns([
            (say(Say::PostKind), false),
            (say(Say::PostDay), false),
            (say(Say::PostNumber), false),
            (say(Say::Amount), true),
            (say(Say::PostSource), false),
            (say(Say::PostFile), false),
        ]),
        sums: Vec::new(),
        lines: all.iter().map(|post| line(post, edit)).collect(),
    })
}

fn line(post: &Post, edit: Callback<Id>) -> Line {
    let (source, hand): (Say, fn(Shop, Id, Way)) = match post.origin {
        PostOrigin::Paper(_) => (Say::PostOwn, hand_paper),
        PostOrigin::Added => (Say::PostAdded, hand_over),
    };
    let job = (!post.job.is_none()).then(|| {
        let place = Place::Jobs { vehicle: None, open: Some((post.job, Register::Papers)) };
        view! { <a href=place.path()>"Job"</a> }
    });
    let (id, name) = (post.record, format!("{} {}", say(Say::FilePost), post.name));
    let pen = (post.origin == PostOrigin::Added).then(|| {
        view! { <IconButton label=Text::Owned(name) icon=PEN press=move |()| edit.run(id)/> }
    });
    let since = post.at.day(clock::offset_at(post.at));
    Line::of(vec![
        kind(post),
        day(post.day.or(Some(since))),
        words(post.number.clone()),
        post.gross.map_or_else(|| words(""), cents),
        drawn(view! { {say(source)} " " {job} }),
        drawn(view! { <span class="post-ways">{pen} {ways(post.file, hand)}</span> }),
    ])
}

/// What it is; of what was added also the name of its file and how large it is.
fn kind(post: &Post) -> Cell {
    match post.origin {
        PostOrigin::Paper(kind) => words(label(kind)),
        PostOrigin::Added => {
            let file = [post.name.clone(), size(post.size)];
            let file = file.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
            drawn(view! { <span class="post-kind">{label(post.filed)} <small>{file}</small></span> })
        }
    }
}

/// Kind, day and number of what was added, and the way to take it out.
fn form(sheet: Sheet, all: Memo<Vec<Post>>, id: Id, writing: RwSignal<bool>) -> View {
    if id.is_none() {
        return ().draw();
    }
    let post = Memo::new(move || {
        let found = all.with(|all| all.iter().find(|post| post.record == id).cloned());
        found.unwrap_or_default()
    });
    let leaves = Memo::new(move || post.with(leaves));
    let remove = move |()| {
        writing.set(false);
        with_undo(sheet.shop, id, one_gone(), Say::AttachmentRemoved);
    };
    view! {
        <div class="entry">
            {entry_fields(id, leaves.into(), Signal::stored(Vec::new()), rows())}
            <div class="acts"><Button label=say(Say::RemoveAttachment) icon=TRASH_2 look=Look::Quiet press=remove/></div>
        </div>
    }
}

fn rows() -> Vec<Row> {
    use AttachmentField as F;
    let row = |field: F, name: Say, options: Options| Row {
        key: field.key(),
        label: say(name),
        input: field.input(),
        options,
    };
    let kinds = Filed::ALL.iter().map(|kind| (kind.word(), label(*kind))).collect();
    vec![
        row(F::Kind, Say::PostKind, kinds),
        row(F::Day, Say::PostDay, Options::new()),
        row(F::Number, Say::PostNumber, Options::new()),
        row(F::Name, Say::PostFile, Options::new()),
    ]
}

fn leaves(post: &Post) -> Leaves {
    use AttachmentField as F;
    let mut leaves = Leaves::new();
    write(&mut leaves, F::Kind.key(), &post.filed);
    write(&mut leaves, F::Day.key(), &post.day);
    write(&mut leaves, F::Number.key(), &post.number);
    write(&mut leaves, F::Name.key(), &post.name);
    leaves
}

/// "1.234 KB"; nothing where nobody knows.
fn size(bytes: i64) -> String {
    if bytes <= 0 { String::new() } else { format::unit(tongue(), bytes.saturating_add(1023) / 1024, "KB") }
}

#[cfg(test)]
mod tests {
    use bridge::register::{Post, PostOrigin};
    use domain::document::filed::Filed;
    use domain::document::kind::PaperKind;

    use super::is_invoice;

    #[test]
    fn an_invoice_lies_in_the_mailbox_of_invoices_whoever_has_written_it() {
        let added = |filed| Post { origin: PostOrigin::Added, filed, ..Post::default() };
        let issued = |kind| Post { origin: PostOrigin::Paper(kind), ..Post::default() };
        assert!(is_invoice(&added(Filed::Invoice)) && is_invoice(&issued(PaperKind::Invoice)));
        assert!(!is_invoice(&added(Filed::Letter)) && !is_invoice(&issued(PaperKind::Offer)));
    }
}
