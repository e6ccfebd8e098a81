//! Fields to sign in, two side by side, and the strokes of whoever has signed.

use domain::document::signature::{FIELD_HEIGHT, FIELD_WIDTH, Point, SignField, Signature};
use words::letter::caption::Word;
use words::letter::{signature_of, signed_at, signs_as, word};

use crate::block::value;
use crate::fact::Facts;
use crate::fault::PaperError;
use crate::letter::{LEFT, WIDTH};
use crate::measure::{Length, mm, pt};
use crate::page::{Draw, Ink, Item, Mark, Role};
use crate::setter::{Align, CAPTION, Cell, INK, MUTED, RULE, Setter, VALUE, at, base_line, rule};
use crate::shape::Style;
use crate::strip::Strip;

/// The colour of ink in a pen.
const PEN: Ink = Ink(0x12, 0x23, 0x5c);
/// Space above a field.
const ABOVE: Length = mm(350);
const LINE: Length = pt(1_080);

/// The fields of a paper, two in a row; each row stays in one piece.
pub fn strips(setter: &mut Setter, facts: &Facts, fields: &[SignField]) -> Result<Vec<Strip>, PaperError> {
    let mut strips = Vec::new();
    for pair in fields.chunks(2) {
        strips.push(row(setter, facts, pair, LEFT)?);
    }
    Ok(strips)
}

/// One row of fields that begins at `left`.
pub fn row(
    setter: &mut Setter,
    facts: &Facts,
    fields: &[SignField],
    left: Length,
) -> Result<Strip, PaperError> {
    let (mut items, mut below) = (Vec::new(), 0);
    let step = (LEFT + WIDTH - left) - mm(FIELD_WIDTH);
    for (nth, field) in (0..).zip(fields) {
        let (drawn, height) = one(setter, facts, *field, left + step * nth)?;
        items.extend(drawn);
        below = height.max(below);
    }
    let height = ABOVE + mm(FIELD_HEIGHT) + below;
    Ok(Strip { height, items, before: pt(600), ..Strip::default() })
}

/// A field: room for the pen, a line, and below it who signs; returns how high that is.
fn one(
    setter: &mut Setter,
    facts: &Facts,
    field: SignField,
    x: Length,
) -> Result<(Vec<Item>, Length), PaperError> {
    let (width, height) = (mm(FIELD_WIDTH), mm(FIELD_HEIGHT));
    let place = Draw::Field { field, x, y: ABOVE, width, height };
    let mut items = vec![Item { mark: Mark::Rule, draw: place }];
    let signature = facts.signature(field).filter(|signature| signature.is_drawn());
    if let Some(signature) = signature {
        let alt = signature_of(facts.tongue, &signature.name, signature.at.day(facts.offset));
        let mark = setter.figure(0, alt);
        items.extend(drawn(signature, x, ABOVE).into_iter().map(|draw| Item { mark, draw }));
    }
    let bottom = ABOVE + height;
    items.push(rule(x, bottom, width, RULE, if signature.is_some() { INK } else { MUTED }));
    let said = match signature {
        Some(signature) => signed_at(&signature.place, &value::moment(facts, signature.at)),
        None => word(facts.tongue, Word::PlaceDaySignature).to_owned(),
    };
    let mark = setter.leaf(0, Role::Paragraph);
    let mut y = bottom + pt(150);
    for (text, style) in [(who(facts, field), Style { size: pt(850), ..VALUE }), (said, CAPTION)] {
        let cell = Cell { text, style, x, width, align: Align::Left, mark };
        for line in setter.lines(&cell)? {
            items.extend(at(line, y + base_line(LINE, style.size)));
            y += LINE;
        }
    }
    Ok((items, y - bottom))
}

/// "Käufer: Dr. Änne Özdemir-Groß".
fn who(facts: &Facts, field: SignField) -> String {
    let role = signs_as(facts.tongue, facts.kind, field);
    let signed = facts.signature(field).map(|signature| signature.name.trim().to_owned());
    let name = signed.filter(|name| !name.is_empty()).unwrap_or_else(|| facts.signer(field));
    if name.trim().is_empty() { role.to_owned() } else { format!("{role}: {}", name.trim()) }
}

/// The strokes within the field that begins at `left` and `top`; what lies beside it is moved to its edge.
fn drawn(signature: &Signature, left: Length, top: Length) -> Vec<Draw> {
    let place =
        |point: &Point| (left + mm(point.x.clamp(0, FIELD_WIDTH)), top + mm(point.y.clamp(0, FIELD_HEIGHT)));
    let mut draws = Vec::new();
    for stroke in &signature.strokes {
        let mut from = 0;
        while let Some(first) = stroke.get(from) {
            let width = pen(first.pressure);
            let same = stroke.iter().skip(from).take_while(|point| pen(point.pressure) == width).count();
            // The next piece begins where this one ends, so that no gap shows.
            let to = (from + same + 1).min(stroke.len());
            let points = stroke.get(from..to).unwrap_or_default().iter().map(place).collect();
            draws.push(Draw::Stroke { points, width, ink: PEN });
            from += same;
        }
    }
    draws
}

/// How wide the pen draws: in few steps, so that a stroke has few pieces.
fn pen(pressure: u8) -> Length {
    pt(70) + pt(22) * Length::from(pressure / 43)
}
