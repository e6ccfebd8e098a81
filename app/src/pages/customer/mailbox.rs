//! Register "Briefkästen": papers that were issued here, and what was added to them.

use bridge::register::{Post, PostOrigin};
use domain::id::Id;
use markup::view;
use words::format;
use words::screen::Say;

use crate::pages::customer::sheet::Sheet;
use crate::parts::attachments::add;
use crate::parts::figures::{cents, day};
use crate::parts::handing_over::{Way, hand_over, hand_paper, ways};
use crate::state::place::{Place, Register};
use crate::state::shop::Shop;
use crate::state::tongue::{label, say, tongue};
use crate::ui::button::Button;
use crate::ui::icon::UPLOAD;
use crate::ui::pen::view::View;
use crate::ui::signal::RwSignal;
use crate::ui::table::{Line, Table, columns, drawn, table, words};
use crate::ui::text::Text;

/// Both mailboxes, and a way to put something in.
pub fn mailboxes(sheet: Sheet, all: &[Post]) -> View {
    let busy = RwSignal::new(false);
    let (invoices, letters): (Vec<&Post>, Vec<&Post>) = all.iter().partition(|post| is_invoice(post));
    view! {
        <div class="index-acts">
            <Button label=say(Say::AddAttachment) icon=UPLOAD disabled=busy press=move |()| add(sheet.shop, sheet.id, busy)/>
        </div>
        <h2 class="index-title">{say(Say::InvoiceMailbox)}</h2>
        {posts(say(Say::InvoiceMailbox), &invoices)}
        <h2 class="index-title">{say(Say::CustomerMailbox)}</h2>
        {posts(say(Say::CustomerMailbox), &letters)}
    }
}

fn is_invoice(post: &Post) -> bool {
    matches!(post.origin, PostOrigin::Paper(kind) if kind.is_invoice())
}

fn posts(title: Text, all: &[&Post]) -> View {
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
        lines: all.iter().map(|post| line(post)).collect(),
    })
}

fn line(post: &Post) -> Line {
    let (name, source, hand): (String, Say, fn(Shop, Id, Way)) = match post.origin {
        PostOrigin::Paper(kind) => (label(kind).into_owned(), Say::PostOwn, hand_paper),
        PostOrigin::Added => (post.name.clone(), Say::PostAdded, hand_over),
    };
    let job = (!post.job.is_none()).then(|| {
        let place = Place::Jobs { vehicle: None, open: Some((post.job, Register::Papers)) };
        view! { <a href=place.path()>"Job"</a> }
    });
    let number = if post.number.is_empty() { size(post.size) } else { post.number.clone() };
    Line::of(vec![
        words(name),
        day(post.day),
        words(number),
        post.gross.map_or_else(|| words(""), cents),
        drawn(view! { {say(source)} " " {job} }),
        drawn(view! { <span class="post-ways">{ways(post.file, hand)}</span> }),
    ])
}

/// "1.234 KB"; nothing where nobody knows.
fn size(bytes: i64) -> String {
    if bytes <= 0 { String::new() } else { format::unit(tongue(), bytes.saturating_add(1023) / 1024, "KB") }
}
