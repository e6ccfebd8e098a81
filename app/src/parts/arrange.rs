//! Which registers of the customer sheet a role sees, and in which order: set once for all devices of the dealership.

use bridge::reply::Reply;
use bridge::request::Request;
use domain::field::Leaf;
use domain::id::Id;
use domain::party::practice::registers_key;
use domain::party::staff::Role;
use domain::record::Kind;
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use crate::browser::{clock, page};
use crate::state::index::{Index, changed, kept, read};
use crate::state::live::live;
use crate::state::save::{failed, one, write};
use crate::state::shop::Shop;
use crate::state::tongue::{label, say};
use crate::ui::button::{Button, IconButton, Look};
use crate::ui::dialog::Dialog;
use crate::ui::icon::{ARROW_DOWN, ARROW_UP};
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::select::{Options, SelectField};
use crate::ui::signal::{Callback, Memo, RwSignal, Signal};
use crate::ui::toggle::Toggle;

/// How often and how long apart somebody looks whether an order is kept.
const LOOKS: u32 = 40;
const LOOK_MS: i32 = 30;

/// The order of a role, while somebody arranges it.
#[derive(Clone, Copy)]
struct Arranging {
    shop: Shop,
    role: RwSignal<Role>,
    /// As it is kept.
    kept: Memo<String>,
    /// As it was written last, until that is kept: who is quicker than the disk goes on from there.
    sent: RwSignal<Option<(Role, String)>>,
    order: Memo<Vec<(Index, bool)>>,
}

/// The dialogue on a sheet; it begins with the role of whoever opens it.
pub fn arrange_dialog(shop: Shop, role: Role, open: RwSignal<bool>) -> View {
    let known = live(
        shop.changes,
        &[Kind::House],
        move || open.get().then_some(Request::House),
        |reply| match reply {
            Reply::House(sheet) => Some(sheet.registers),
            _ => None,
        },
    );
    let all = Signal::derive(move || known.with(|known| known.here().cloned().unwrap_or_default()));
    let body = move || view! { <p class="doubt-lead">{say(Say::ArrangeLead)}</p> {arrange(shop, role, all)} };
    view! { <Dialog open title=say(Say::ArrangeRegisters) close=say(Say::Close) children=body.into()/> }
}

/// The section in the settings of the dealership.
pub fn arrange_section(shop: Shop, role: Role, all: Signal<Vec<(Role, String)>>) -> View {
    view! {
        <section class="group group-full">
            <h2 class="group-title">{say(Say::GroupRegisters)}</h2>
            <p class="group-lead">{say(Say::ArrangeLead)}</p>
            {arrange(shop, role, all)}
        </section>
    }
}

fn arrange(shop: Shop, role: Role, all: Signal<Vec<(Role, String)>>) -> View {
    let role = RwSignal::new(role);
    let of = |role: Role, all: &[(Role, String)]| {
        all.iter().find(|(one, _)| *one == role).map(|(_, text)| text.clone())
    };
    let kept = Memo::new(move || all.with(|all| of(role.get(), all)).unwrap_or_default());
    let sent = RwSignal::new(None::<(Role, String)>);
    let text = Memo::new(move || {
        let sent =
            sent.with(|sent| sent.as_ref().and_then(|sent| of(role.get(), std::slice::from_ref(sent))));
        sent.unwrap_or_else(|| kept.get())
    });
    let order = Memo::new(move || text.with(|text| read(text)));
    let arranging = Arranging { shop, role, kept, sent, order };
    let lines = move || {
        let all = arranging.order.get();
        let last = all.len().saturating_sub(1);
        let lines = all.into_iter().enumerate();
        lines.map(move |(at, (index, shown))| line(arranging, at, last, index, shown)).collect_view()
    };
    let options = Role::ALL.iter().map(|role| (role.word(), label(*role))).collect::<Options>();
    let value = Signal::derive(move || role.get().word().to_owned());
    let usual = Memo::new(move || text.with(String::is_empty));
    let name = say(Say::GroupRegisters);
    view! {
        <div class="arrange-role">
            <SelectField id="arrange-role" label=say(Say::ArrangeRole) options value choose=Callback::new(move |word: String| role.set(Role::of(&word)))/>
        </div>
        <ol class="arrange" aria-label=name>{lines}</ol>
        <Button label=say(Say::ArrangeUsual) look=Look::Quiet disabled=usual press=move |()| keep(arranging, None, None)/>
    }
}

fn line(arranging: Arranging, at: usize, last: usize, index: Index, shown: bool) -> View {
    let name = say(index.name());
    let change = move |by: isize, shown: bool| {
        let order = arranging.order.get_untracked();
        // Where it stands now; the line may have been drawn before something else moved.
        let Some(at) = order.iter().position(|(one, _)| *one == index) else { return };
        let next = changed(order, at, at.saturating_add_signed(by), shown);
        keep(arranging, Some(kept(&next)), Some(index));
    };
    let up = format!("{}: {name}", say(Say::MoveUp));
    let down = format!("{}: {name}", say(Say::MoveDown));
    view! {
        <li data-register=index.word()>
            <Toggle label=name on=Signal::stored(shown) turn=move |on: bool| change(0, on)/>
            <span class="push"></span>
            {(at > 0).then(|| view! { <IconButton label=up icon=ARROW_UP press=move |()| change(-1, shown)/> })}
            {(at < last).then(|| view! { <IconButton label=down icon=ARROW_DOWN press=move |()| change(1, shown)/> })}
        </li>
    }
}

/// Writes the order of the role. The focus stays with the register that was moved.
fn keep(arranging: Arranging, order: Option<String>, moved: Option<Index>) {
    let role = arranging.role.get_untracked();
    let wanted = (role, order.clone().unwrap_or_default());
    arranging.sent.set(Some(wanted.clone()));
    spawn_local(async move {
        let written = write(Id::HOUSE, one(&registers_key(role), order.map(Leaf::Text))).await;
        if let Some(index) = moved {
            page::focus(&format!("[data-register={}] input", index.word()));
        }
        match written {
            // It stands here until the engine has told of it, or the page is gone.
            Ok(_) => {
                for _ in 0..LOOKS {
                    let here = arranging.sent.try_get_untracked().is_some();
                    if !here || arranging.kept.with_untracked(|kept| *kept == wanted.1) {
                        break;
                    }
                    clock::wait(LOOK_MS).await;
                }
            }
            Err(failure) => arranging.shop.notes.tell(failed(&failure)),
        }
        // Unless somebody has gone on meanwhile.
        if arranging.sent.try_get_untracked() == Some(Some(wanted)) {
            arranging.sent.set(None);
        }
    });
}
