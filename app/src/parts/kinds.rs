//! Kinds of cases and contacts: what each is called, and the settings in which a dealership makes its own.

use bridge::reply::Reply;
use bridge::request::Request;
use domain::contact::kind::{CaseKind, KindRow, Kinds, Of, OwnField, TalkKind, fresh};
use domain::field::{Leaf, Value};
use domain::id::Id;
use domain::record::Kind;
use markup::view;
use words::screen::Say;

use crate::state::live::live;
use crate::state::save::{one, request, with_undo};
use crate::state::shop::Shop;
use crate::state::tongue::{label, say};
use crate::ui::button::{Button, Look};
use crate::ui::hear::Hear;
use crate::ui::icon::PLUS;
use crate::ui::pen::each::each;
use crate::ui::pen::view::View;
use crate::ui::signal::{Callback, Memo, RwSignal, Signal, effect};
use crate::ui::text::Text;
use crate::ui::text_field::TextField;
use crate::ui::toggle::Toggle;

/// The kinds of the dealership, as the engine tells them.
pub fn known_kinds(shop: Shop) -> Memo<Kinds> {
    let known = live(
        shop.changes,
        &[Kind::House],
        || Some(Request::Kinds),
        |reply| match reply {
            Reply::Kinds(kinds) => Some(kinds),
            _ => None,
        },
    );
    Memo::new(move || known.with(|known| known.here().cloned().unwrap_or_default()))
}

/// What a kind is called; a word that nobody has set stands for itself.
pub fn kind_name(kinds: &Kinds, of: Of, word: &str) -> Text {
    match kinds.of(of).iter().find(|row| row.word == word) {
        Some(row) => row_name(of, row),
        None => usual_name(of, word),
    }
}

fn row_name(of: Of, row: &KindRow) -> Text {
    if row.name.is_empty() { usual_name(of, &row.word) } else { Text::Owned(row.name.clone()) }
}

/// As the language calls it.
fn usual_name(of: Of, word: &str) -> Text {
    let known = match of {
        Of::Cases => Some(CaseKind::of(word)).filter(|kind| *kind != CaseKind::Unknown).map(label),
        Of::Talks => Some(TalkKind::of(word)).filter(|kind| *kind != TalkKind::Unknown).map(label),
    };
    known.unwrap_or_else(|| Text::Owned(word.to_owned()))
}

/// What can be chosen: the kinds in use, and the one that is chosen already.
pub fn kind_choices(kinds: &Kinds, of: Of, chosen: &str) -> Vec<(String, Text)> {
    let rows = kinds.of(of).iter().filter(|row| !row.out || row.word == chosen);
    let mut all: Vec<(String, Text)> = rows.map(|row| (row.word.clone(), row_name(of, row))).collect();
    if !all.iter().any(|(word, _)| word == chosen) {
        all.push((chosen.to_owned(), usual_name(of, chosen)));
    }
    all
}

/// The kind that something new has: the usual one, or the first while that one is out of use.
pub fn first_kind(kinds: &Kinds, of: Of, usual: &str) -> String {
    let rows = kinds.of(of);
    let is_out = rows.iter().any(|row| row.word == usual && row.out);
    let first = rows.iter().find(|row| !row.out).filter(|_| is_out);
    first.map_or_else(|| usual.to_owned(), |row| row.word.clone())
}

/// The section in the settings of the dealership.
pub fn kind_section(shop: Shop) -> View {
    let kinds = known_kinds(shop);
    view! {
        <section class="group group-full">
            <h2 class="group-title">{say(Say::GroupKinds)}</h2>
            <p class="group-lead">{say(Say::KindsLead)}</p>
            {kind_list(shop, kinds, Of::Cases, Say::CaseKinds, Say::NewCaseKind)}
            {kind_list(shop, kinds, Of::Talks, Say::TalkKinds, Say::NewTalkKind)}
        </section>
    }
}

fn kind_list(shop: Shop, kinds: Memo<Kinds>, of: Of, title: Say, new: Say) -> View {
    let order =
        move || kinds.with(|kinds| kinds.of(of).iter().map(|row| row.word.clone()).collect::<Vec<_>>());
    let name = RwSignal::new(String::new());
    let add = move || {
        let typed = name.get_untracked().trim().to_owned();
        if !typed.is_empty() {
            kinds.with_untracked(|kinds| add_kind(shop, kinds, of, &typed));
            name.set(String::new());
        }
    };
    let empty = Memo::new(move || name.with(|name| name.trim().is_empty()));
    let id = match of {
        Of::Cases => "new-case-kind",
        Of::Talks => "new-talk-kind",
    };
    let title = say(title);
    view! {
        <h3 class="kind-title">{title.clone()}</h3>
        <ul class="kinds" aria-label=title>
            {each(order, |word| Id::named("kind", word).0, move |word| kind_line(shop, kinds, of, word))}
        </ul>
        <form class="kind-new" on:submit=move |event| { event.prevent_default(); add(); }>
            <TextField id=id label=say(new) text=name/>
            <Button label=say(Say::AddKind) icon=PLUS look=Look::Outline disabled=empty press=move |()| add()/>
        </form>
    }
}

/// A name that is there already comes back into use.
fn add_kind(shop: Shop, kinds: &Kinds, of: Of, name: &str) {
    let same = |row: &&KindRow| row_name(of, row).to_lowercase() == name.to_lowercase();
    let edit = match kinds.of(of).iter().find(same) {
        Some(row) => one(&of.key(&row.word, OwnField::Out), None),
        None => one(&of.key(&fresh(kinds.of(of), name), OwnField::Name), name.to_owned().write()),
    };
    request(shop, Request::Edit { record: Id::HOUSE, edit });
}

fn kind_line(shop: Shop, kinds: Memo<Kinds>, of: Of, word: String) -> View {
    let named = word.clone();
    let shown = Memo::new(move || kinds.with(|kinds| kind_name(kinds, of, &named).into_owned()));
    let text = RwSignal::new(shown.get_untracked());
    effect(move || text.set(shown.get()));
    let (rename, turned, id) = (word.clone(), word.clone(), Id::named(of.prefix(), &word).hex());
    let left = Callback::new(move |()| {
        let (typed, now) = (text.get_untracked().trim().to_owned(), shown.get_untracked());
        let usual = usual_name(of, &rename).into_owned();
        // Emptied, it is called again what it was called first.
        let name = if typed.is_empty() { usual.clone() } else { typed };
        text.set(name.clone());
        if name != now {
            let leaf = (name != usual || is_own(of, &rename)).then_some(Leaf::Text(name));
            with_undo(shop, Id::HOUSE, one(&of.key(&rename, OwnField::Name), leaf), Say::KindRenamed);
        }
    });
    let used = word.clone();
    let on = Signal::derive(move || {
        kinds.with(|kinds| kinds.of(of).iter().any(|row| row.word == used && !row.out))
    });
    let turn = move |on: bool| {
        let edit = one(&of.key(&turned, OwnField::Out), (!on).then_some(Leaf::Flag(true)));
        request(shop, Request::Edit { record: Id::HOUSE, edit });
    };
    let hear = Hear { left, ..Hear::default() };
    let label = format!("{}: {}", say(Say::KindName), usual_name(of, &word));
    view! {
        <li class="kind" aria-label=shown>
            <TextField id=format!("kind-{id}") label=label text=text hear=hear/>
            <Toggle label=say(Say::KindInUse) on turn/>
        </li>
    }
}

/// Whether it is the dealership's own.
fn is_own(of: Of, word: &str) -> bool {
    match of {
        Of::Cases => CaseKind::of(word) == CaseKind::Unknown,
        Of::Talks => TalkKind::of(word) == TalkKind::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use domain::contact::kind::{Kinds, Of, OwnField};
    use domain::field::{Leaf, Leaves};

    use super::{first_kind, kind_choices, kind_name};

    fn kinds() -> Kinds {
        let text = |text: &str| Leaf::Text(text.to_owned());
        let mut house = Leaves::new();
        house.insert(Of::Talks.key("phone", OwnField::Out), Leaf::Flag(true));
        house.insert(Of::Talks.key("Messe", OwnField::Name), text("Messekontakt"));
        Kinds::read(&house)
    }

    #[test]
    fn a_kind_is_called_as_the_dealership_calls_it_and_a_strange_word_stands_for_itself() {
        let kinds = kinds();
        let name = |word: &str| kind_name(&kinds, Of::Talks, word).into_owned();
        assert_eq!([name("letter"), name("Messe"), name("Fax")], ["Brief", "Messekontakt", "Fax"]);
    }

    #[test]
    fn what_is_out_of_use_is_offered_only_where_it_is_chosen_already() {
        let kinds = kinds();
        let offered = |chosen: &str| {
            let all = kind_choices(&kinds, Of::Talks, chosen);
            all.into_iter().map(|(word, _)| word).collect::<Vec<_>>()
        };
        assert!(!offered("letter").contains(&"phone".to_owned()));
        assert!(offered("phone").contains(&"phone".to_owned()));
        assert_eq!(offered("Fax").last().map(String::as_str), Some("Fax"));
        assert_eq!(first_kind(&kinds, Of::Talks, "phone"), "letter");
        assert_eq!(first_kind(&kinds, Of::Talks, "mail"), "mail");
    }
}
