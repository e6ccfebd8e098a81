//! One item: its entries, its handle, its menu.

use domain::field::{Leaf, Problem};
use domain::id::Id;
use domain::money::Cents;
use domain::sale::line::{Line, LineField, LineKind, Unit, key};
use domain::sale::tax::LineTax;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::view;
use words::format;
use words::screen::Say;

use crate::browser::page;
use crate::parts::doubt::doubt_mark;
use crate::parts::form::set;
use crate::parts::line_handles::{Hands, acts, grip};
use crate::state::draft::{Draft, Source, write_leaf};
use crate::state::entry;
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{label, say, tongue};
use crate::ui::icon::{CIRCLE_ALERT, icon};
use crate::ui::move_focus::{Entered, by_enter, select_all};
use crate::ui::pen::view::View;
use crate::ui::select::{Options, bare_select};
use crate::ui::signal::{Callback, Memo, Signal, effect};

/// The line.
pub fn line_row(id: Id, line: Memo<Line>, worth: Signal<Cents>, hands: Hands) -> View {
    let shop = shop();
    let place =
        move || hands.order.with(|order| order.iter().position(|other| *other == id).unwrap_or(0) + 1);
    let name = move || format!("{} {}", say(Say::Line), place());
    effect(move || {
        if hands.fresh.get() == Some(id) {
            hands.fresh.set(None);
            request_animation_frame(move || {
                let _ = page::focus(&format!("[data-line='{id}'] .line-entry"));
            });
        }
    });
    let amount = move || format::money(tongue(), worth.get());
    // A discount on all items is a percentage: it has no quantity, no price and no tax of its own.
    let off_all = Memo::new(move || line.with(Line::is_off_all));
    let priced = move || match off_all.get() {
        true => entry_of(shop, id, line, hands, LineField::Discount),
        false => entry_of(shop, id, line, hands, LineField::Price),
    };
    let counted = move || {
        (!off_all.get()).then(|| {
            view! { {entry_of(shop, id, line, hands, LineField::Quantity)} {unit(shop, id, line, hands)} }
        })
    };
    let taxed = move || (!off_all.get()).then(|| tax(shop, id, line, hands));
    let text = entry_of(shop, id, line, hands, LineField::Text);
    view! {
        <div
            class="line"
            role="row"
            aria-label=name
            data-line=id.hex()
            class:dragged=move || hands.dragged.get() == Some(id)
            class:over=move || hands.over.get() == Some(id)
            on:keydown=move |event| on_enter(&event, hands)
        >
            <span class="line-grip" role="cell">{grip(id, hands, shop)}</span>
            <span class="line-text" role="cell">{text} {about(shop, id, line, hands)}</span>
            <span class="line-quantity" role="cell" data-label=label(LineField::Quantity)>{counted}</span>
            <span class="line-price" role="cell" data-label=label(LineField::Price)>{priced}</span>
            <span class="line-tax" role="cell" data-label=label(LineField::Tax)>{taxed}</span>
            <span class="line-amount" role="cell" aria-label=say(Say::Amount) data-label=say(Say::Amount)>{amount}</span>
            <span class="line-acts" role="cell">{acts(id, hands, shop)}</span>
        </div>
    }
}

fn entry_of(shop: Shop, id: Id, line: Memo<Line>, hands: Hands, field: LineField) -> View {
    let stored: Signal<Option<Leaf>> = Memo::new(move || leaf_of(&line.get(), field)).into();
    let show = Callback::new(move |leaf: Option<Leaf>| show(field, leaf.as_ref()));
    let write = Callback::new(move |(leaf, done)| write_leaf(shop, hands.job, key(id, field), leaf, done));
    let read = Callback::new(move |typed: String| read(field, &typed));
    let draft = Draft::new(shop, Source { stored, show, read, write, doubtful: Signal::stored(None) });
    let (hear, care) = (draft.hear(), draft.care());
    let mark = doubt_mark(hands.doubts, key(id, field), label(field), stored, show);
    let number = field != LineField::Text;
    view! {
        <textarea
            class=if number { "line-entry input input-number" } else { "line-entry input" }
            rows="1"
            aria-label=label(field)
            inputmode=number.then_some("decimal")
            enterkeyhint="next"
            spellcheck=if number { "false" } else { "true" }
            aria-invalid=move || care.problem.with(Option::is_some).to_string()
            prop:value=draft.text
            on:input=move |event| {
                draft.text.set(event_target_value(&event));
                hear.typed.run(());
            }
            on:focus=move |event| {
                hear.entered.run(());
                if number {
                    select_all(&event);
                }
            }
            on:blur=move |event| {
                hear.left.run(());
                if field == LineField::Price {
                    hands.doubt_deduction(id, &line.get_untracked(), &event_target_value(&event));
                }
            }
        ></textarea>
        {mark}
        <span class="line-problem" role="status">{move || care.problem.get()}</span>
    }
}

fn leaf_of(line: &Line, field: LineField) -> Option<Leaf> {
    match field {
        LineField::Text => (!line.text.is_empty()).then(|| Leaf::Text(line.text.clone())),
        LineField::Quantity => Some(Leaf::Int(line.quantity.0)),
        LineField::Price => Some(Leaf::Int(line.price.0)),
        LineField::Discount => line.discount.map(Leaf::Int),
        _ => line.leaves().get(field.key()).cloned(),
    }
}

/// A leaf of a line as it is shown.
pub fn show(field: LineField, leaf: Option<&Leaf>) -> String {
    match (field, leaf) {
        (LineField::Quantity, Some(Leaf::Int(thousandths))) => {
            format::quantity(tongue(), domain::money::Quantity(*thousandths))
        }
        (LineField::Price, Some(leaf)) => entry::text(tongue(), domain::field::Input::Money, Some(leaf)),
        (LineField::Discount, Some(Leaf::Int(percent))) => format::percent(tongue(), *percent),
        (LineField::Reduction, Some(leaf)) => entry::text(tongue(), domain::field::Input::Money, Some(leaf)),
        (LineField::Tax, Some(Leaf::Text(word))) => label(LineTax::of(word)).into_owned(),
        (LineField::Kind, Some(Leaf::Text(word))) => label(LineKind::of(word)).into_owned(),
        (LineField::Unit, Some(Leaf::Text(word))) => label(Unit::of(word)).into_owned(),
        (_, leaf) => leaf.and_then(Leaf::text).unwrap_or_default().to_owned(),
    }
}

fn read(field: LineField, typed: &str) -> Result<Option<Leaf>, Problem> {
    match field {
        LineField::Quantity => entry::line_quantity(typed).map(|quantity| Some(Leaf::Int(quantity.0))),
        LineField::Discount => domain::money::typed_percent(typed).map(|percent| Some(Leaf::Int(percent))),
        LineField::Price if typed.trim().is_empty() => Ok(Some(Leaf::Int(0))),
        LineField::Price => entry::leaf(domain::field::Input::Money, typed),
        _ => entry::leaf(domain::field::Input::Line, typed),
    }
}

fn unit(shop: Shop, id: Id, line: Memo<Line>, hands: Hands) -> View {
    let options: Options = Unit::ALL.iter().map(|unit| (unit.word(), label(*unit))).collect();
    let value = Signal::derive(move || line.get().unit.word().to_owned());
    let choose = Callback::new(move |word: String| {
        set(shop, hands.job, &key(id, LineField::Unit), Some(Leaf::Text(word)));
    });
    bare_select(label(LineField::Unit), options, value, choose)
}

/// Beneath the text: what kind of item it is, what is taken off, and a deduction that nobody has explained yet.
fn about(shop: Shop, id: Id, line: Memo<Line>, hands: Hands) -> View {
    let options: Options = LineKind::ALL.iter().map(|kind| (kind.word(), label(*kind))).collect();
    let value = Signal::derive(move || line.get().kind.word().to_owned());
    let choose = Callback::new(move |word: String| {
        set(shop, hands.job, &key(id, LineField::Kind), Some(Leaf::Text(word)));
    });
    let off = move || line.with(Line::is_reduced).then(|| say(Say::LessOff(off_words(&line.get()))));
    let unclear = move || {
        line.with(Line::is_unclear).then(|| {
            view! {
                <button type="button" class="line-ask" on:click=move |_| hands.ask(id)>
                    {icon(CIRCLE_ALERT)} <span>{say(Say::DeductionTitle)}</span>
                </button>
            }
        })
    };
    view! {
        <span class="line-about">
            {bare_select(label(LineField::Kind), options, value, choose)}
            <span class="line-off">{off}</span>
            {unclear}
        </span>
    }
}

/// "5 % + 100,00 €".
fn off_words(line: &Line) -> String {
    let percent =
        line.discount.filter(|percent| *percent != 0).map(|percent| format::percent(tongue(), percent));
    let euros = line.reduction.filter(|cents| cents.0 != 0).map(|cents| format::money(tongue(), cents));
    percent.into_iter().chain(euros).collect::<Vec<_>>().join(" + ")
}

fn tax(shop: Shop, id: Id, line: Memo<Line>, hands: Hands) -> View {
    let options: Options = LineTax::ALL.iter().map(|tax| (tax.word(), label(*tax))).collect();
    let value = Signal::derive(move || line.get().tax.word().to_owned());
    let choose = Callback::new(move |word: String| {
        set(shop, hands.job, &key(id, LineField::Tax), Some(Leaf::Text(word)));
    });
    let stored: Signal<Option<Leaf>> = Memo::new(move || leaf_of(&line.get(), LineField::Tax)).into();
    let shown = Callback::new(move |leaf: Option<Leaf>| show(LineField::Tax, leaf.as_ref()));
    view! {
        {bare_select(label(LineField::Tax), options, value, choose)}
        {doubt_mark(hands.doubts, key(id, LineField::Tax), label(LineField::Tax), stored, shown)}
    }
}

/// Enter goes on to the next entry; behind the last one a new line begins.
fn on_enter(event: &KeyboardEvent, hands: Hands) {
    if by_enter(event, ".lines", ".line-entry") == Entered::AtTheEnd {
        page::leave_field();
        hands.add.run(());
    }
}

#[cfg(test)]
mod tests {
    use domain::field::{Leaf, Problem};
    use domain::sale::line::LineField;

    use super::read;

    #[test]
    fn an_emptied_price_is_nothing_to_pay_and_an_emptied_quantity_is_no_number() {
        assert_eq!(read(LineField::Price, " "), Ok(Some(Leaf::Int(0))));
        assert_eq!(read(LineField::Price, "−3.000"), Ok(Some(Leaf::Int(-300_000))));
        assert_eq!(read(LineField::Quantity, ""), Err(Problem::NotANumber));
        assert_eq!(read(LineField::Quantity, "2,5"), Ok(Some(Leaf::Int(2500))));
        assert_eq!(read(LineField::Text, ""), Ok(None));
        assert_eq!(read(LineField::Discount, "2,5 %"), Ok(Some(Leaf::Int(250))));
        assert_eq!(read(LineField::Discount, "120"), Err(Problem::NotAPercentage));
        assert_eq!(read(LineField::Price, "zwölf"), Err(Problem::NotAnAmount));
        assert_eq!(read(LineField::Price, "99.999.999,99"), Ok(Some(Leaf::Int(9_999_999_999))));
    }
}
