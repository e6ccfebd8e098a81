//! What the past says about an item of a job: it came, went, came back or moved as a whole, or one of its fields changed.

use bridge::history::PastField;
use domain::field::Leaf;
use domain::sale::line::LineField;
use words::screen::Say;

use crate::parts::line_row;
use crate::state::tongue::say;

/// The fields in groups: those of one item together, all others alone.
pub fn grouped(fields: &[PastField]) -> impl Iterator<Item = &[PastField]> {
    fields.chunk_by(|one, other| item(&one.key).is_some() && item(&one.key) == item(&other.key))
}

fn item(key: &str) -> Option<&str> {
    key.strip_prefix("lines/")?.split_once('/').map(|(id, _)| id)
}

/// What a field is called: of which item or trade-in, and which. One without a name goes by what it is.
pub fn name(part: &str, what: Say, field: &str) -> String {
    let part = if part.is_empty() { say(what).into_owned() } else { part.to_owned() };
    say(Say::PastPart(part, field.to_owned())).into_owned()
}

/// The sentence about an item as a whole; `None` where single fields have changed.
pub fn whole(fields: &[PastField]) -> Option<String> {
    let of = |field: LineField| {
        fields.iter().find(|one| {
            one.key.strip_prefix("lines/").is_some_and(|key| key.ends_with(&format!("/{}", field.key())))
        })
    };
    let name = || called(fields.first(), of(LineField::Kind));
    if let Some(gone) = of(LineField::Gone) {
        let went = gone.after == Some(Leaf::Flag(true));
        return Some(
            say(if went { Say::PastItemRemoved(name()) } else { Say::PastItemBack(name()) }).into_owned(),
        );
    }
    let rank = of(LineField::Rank)?;
    if rank.before.is_some() {
        return (fields.len() == 1).then(|| say(Say::PastItemMoved(name())).into_owned());
    }
    let shown = |field: LineField| {
        let after = of(field).and_then(|one| one.after.as_ref());
        after.map(|leaf| line_row::show(field, Some(leaf))).filter(|text| !text.is_empty())
    };
    let quantity = [shown(LineField::Quantity), shown(LineField::Unit)];
    let quantity = quantity.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let price = shown(LineField::Price).map(|price| format!("{price}\u{a0}€"));
    let more = [
        Some(quantity).filter(|text| !text.is_empty()),
        price,
        shown(LineField::Discount),
        shown(LineField::Tax),
    ];
    let added = say(Say::PastItemAdded(name())).into_owned();
    Some([Some(added)].into_iter().chain(more).flatten().collect::<Vec<_>>().join(" · "))
}

/// The item's text; without one what kind of item it is.
fn called(field: Option<&PastField>, kind: Option<&PastField>) -> String {
    let part = field.map(|field| field.part.clone()).unwrap_or_default();
    let kind = || {
        kind.map(|kind| line_row::show(LineField::Kind, kind.after.as_ref())).filter(|kind| !kind.is_empty())
    };
    if part.is_empty() { kind().unwrap_or_else(|| say(Say::RegisterLines).into_owned()) } else { part }
}

#[cfg(test)]
mod tests {
    use bridge::history::PastField;
    use domain::field::Leaf;

    use super::{grouped, name, whole};
    use words::screen::Say;

    const ID: &str = "lines/00112233445566778899aabbccddeeff";

    fn field(key: &str, before: Option<Leaf>, after: Option<Leaf>) -> PastField {
        let (before_name, after_name) = (String::new(), String::new());
        let part = if key.starts_with(ID) { "Winterräder".to_owned() } else { String::new() };
        PastField { key: key.to_owned(), before, after, before_name, after_name, part }
    }

    fn of(key: &str, before: Option<Leaf>, after: Option<Leaf>) -> PastField {
        field(&format!("{ID}/{key}"), before, after)
    }

    fn text(text: &str) -> Option<Leaf> {
        Some(Leaf::Text(text.to_owned()))
    }

    #[test]
    fn an_item_that_comes_goes_returns_or_moves_is_one_sentence() {
        let flag = || Some(Leaf::Flag(true));
        let number = |number| Some(Leaf::Int(number));
        for (fields, told) in [
            (
                vec![
                    of("price", None, number(99_900)),
                    of("quantity", None, number(2_000)),
                    of("rank", None, number(1)),
                    of("tax", None, text("standard")),
                    of("text", None, text("Winterräder")),
                    of("unit", None, text("set")),
                ],
                Some("Posten „Winterräder“ hinzugefügt · 2 Satz · 999,00\u{a0}€ · 19\u{a0}%"),
            ),
            (vec![of("gone", None, flag())], Some("Posten „Winterräder“ entfernt")),
            (vec![of("gone", flag(), None)], Some("Posten „Winterräder“ zurückgeholt")),
            (vec![of("rank", number(1), number(2))], Some("Posten „Winterräder“ verschoben")),
            (vec![of("price", number(1), number(2)), of("rank", number(1), number(2))], None),
            (vec![of("price", number(1), number(2))], None),
            (vec![field("remark", None, text("x"))], None),
        ] {
            assert_eq!(whole(&fields).as_deref(), told, "{fields:?}");
        }
    }

    #[test]
    fn fields_of_one_item_stand_together_and_others_alone() {
        let other = || field("lines/ffeeddccbbaa99887766554433221100/price", None, None);
        let fields = [
            field("delivery", None, None),
            of("price", None, None),
            of("text", None, None),
            other(),
            other(),
            field("remark", None, None),
        ];
        assert_eq!(grouped(&fields).map(<[PastField]>::len).collect::<Vec<_>>(), [1, 2, 2, 1]);
    }

    #[test]
    fn a_field_is_told_with_its_item_and_without_a_text_with_what_it_is() {
        assert_eq!(name("Winterräder", Say::RegisterLines, "Einzelpreis"), "„Winterräder“, Einzelpreis");
        assert_eq!(name("", Say::RegisterLines, "Rabatt in %"), "„Rechnungsposten“, Rabatt in %");
    }
}
