//! Items that are often sold: the menu that adds one, and the list in which a dealership keeps its own.

use std::sync::Arc;

use bridge::reply::Reply;
use bridge::request::Request;
use bridge::sheet::HouseSheet;
use domain::field::Leaf;
use domain::id::Id;
use domain::record::Kind;
use domain::sale::catalogue::{Frequent, key};
use domain::sale::line::{Line, LineField, LineKind};
use markup::view;
use words::format;
use words::screen::Say;

use crate::parts::fields;
use crate::parts::form::{Form, field};
use crate::parts::trade_ins::take_in;
use crate::state::live::live;
use crate::state::save::{one, request, with_undo};
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{label, say, tongue};
use crate::ui::button::{Button, Look};
use crate::ui::icon::{CAR, CLIPBOARD_LIST, PERCENT, PLUS, TRASH_2, icon};
use crate::ui::menu::{Anchor, Item, Menu};
use crate::ui::pen::each::each;
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::signal::{Callback, Memo, RwSignal, Signal};

/// What of an item the list shows.
const SHOWN: [LineField; 5] =
    [LineField::Text, LineField::Price, LineField::Unit, LineField::Tax, LineField::Kind];

/// The button with its menu: frequent items, a discount on everything, a trade-in.
pub fn catalogue_menu(shop: Shop, job: Id) -> View {
    let open = RwSignal::new(None::<Anchor>);
    let known = live(
        shop.changes,
        &[Kind::House],
        || Some(Request::House),
        |reply| match reply {
            Reply::House(sheet) => Some(sheet.catalogue),
            _ => None,
        },
    );
    let items = Callback::new(move |()| {
        let known = known.with_untracked(|known| known.here().cloned().unwrap_or_default());
        let mut items: Vec<Item> =
            known.into_iter().map(|(id, line)| frequent(shop, job, id, line)).collect();
        items.push(Item {
            apart: true,
            ..item(say(Say::DiscountAll), PERCENT, move || discount_all(shop, job))
        });
        items.push(item(say(Say::AsTradeIn), CAR, move || take_in(shop, job, None, Line::default())));
        items
    });
    view! {
        <button
            type="button"
            class="button button-quiet"
            aria-haspopup="menu"
            on:click=move |event| open.set(Some(Anchor::of(&event)))
        >
            {icon(CLIPBOARD_LIST)} <span>{say(Say::FromCatalogue)}</span>
        </button>
        <Menu open label=say(Say::FromCatalogue) items/>
    }
}

fn item(label: crate::ui::text::Text, mark: crate::ui::icon::Icon, act: impl Fn() + 'static) -> Item {
    Item { label, mark: icon(mark), on: false, act: Callback::new(move |()| act()), apart: false }
}

fn frequent(shop: Shop, job: Id, id: Id, line: Line) -> Item {
    let text = name(id, &line);
    let told = format!("{text} · {}", format::price(tongue(), line.price));
    let line = Line { text, rank: 0, ..line };
    item(told.into(), PLUS, move || request(shop, Request::AddLine { job, after: None, line: line.clone() }))
}

fn discount_all(shop: Shop, job: Id) {
    let line = Line { kind: LineKind::Discount, discount: Some(0), ..Line::default() };
    request(shop, Request::AddLine { job, after: None, line });
}

/// The text of an item; those of every dealership have one of their own.
fn name(id: Id, line: &Line) -> String {
    match Frequent::of_id(id) {
        Some(frequent) if line.text.is_empty() => label(frequent).into_owned(),
        _ => line.text.clone(),
    }
}

/// The list in the settings of the dealership.
pub fn catalogue_list(sheet: Memo<Arc<HouseSheet>>) -> View {
    let shop = shop();
    let order =
        Memo::new(move || sheet.with(|sheet| sheet.catalogue.iter().map(|(id, _)| *id).collect::<Vec<_>>()));
    let add = move || request(shop, Request::AddLine { job: Id::HOUSE, after: None, line: Line::default() });
    view! {
        <section class="group group-full">
            <h2 class="group-title">{say(Say::GroupCatalogue)}</h2>
            <ul class="catalogue">{each(move || order.get(), |id| id.0, move |id| listed(shop, id, sheet))}</ul>
            <div class="acts"><Button label=say(Say::AddFrequent) icon=PLUS press=move |()| add()/></div>
        </section>
    }
}

fn listed(shop: Shop, id: Id, sheet: Memo<Arc<HouseSheet>>) -> View {
    let line = move || {
        sheet.with(|sheet| sheet.catalogue.iter().find(|(one, _)| *one == id).map(|(_, line)| line.clone()))
    };
    let leaves = Memo::new(move || {
        let line = line().unwrap_or_default();
        Line { text: name(id, &line), ..line }.leaves()
    });
    let form = Form {
        record: Id::HOUSE,
        within: Some(("catalogue", id)),
        leaves: leaves.into(),
        problems: Signal::stored(Vec::new()),
        doubts: Memo::new(move || sheet.with(|sheet| sheet.doubts.clone())).into(),
    };
    let remove = move |()| {
        with_undo(
            shop,
            Id::HOUSE,
            one(&key(id, LineField::Gone), Some(Leaf::Flag(true))),
            Say::FrequentRemoved,
        );
    };
    let told = leaves.with_untracked(|leaves| Line::read(leaves).text);
    let fields = SHOWN.into_iter().map(|one| field(form, fields::line(one))).collect_view();
    view! {
        <li class="group-fields catalogue-item" aria-label=told>
            {fields}
            <Button label=say(Say::RemoveFrequent) icon=TRASH_2 look=Look::Quiet press=remove/>
        </li>
    }
}
