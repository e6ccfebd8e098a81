//! The totals: each tax by itself, cars of the margin scheme apart, and the sentence that the law wants for them.

use domain::money::Cents;
use domain::sale::tax::LineTax;
use domain::sale::total::Zone;
use words::format;
use words::letter::{Word, tax_inside, word};

use crate::fact::OfferFacts;
use crate::fault::PaperError;
use crate::letter::{LEFT, WIDTH};
use crate::measure::{Length, mm, pt};
use crate::offer::text;
use crate::page::Role;
use crate::setter::{Align, BODY, CAPTION, Cell, INK, NOTE, RULE, STRONG, Setter, VALUE, rule};
use crate::shape::Style;
use crate::strip::Strip;

/// The totals stand in the right part of the page.
const TOTAL_WIDTH: Length = mm(8_600);
const TOTAL_LEFT: Length = LEFT + WIDTH - TOTAL_WIDTH;

/// Rows by tax, the total, and the notes below.
pub fn strips(setter: &mut Setter, facts: &OfferFacts) -> Result<Vec<Strip>, PaperError> {
    let tongue = facts.tongue;
    let total = facts.total();
    let table = setter.node(0, Role::Table);
    let mut strips = vec![Strip::space(pt(500))];
    for zone in &total.zones {
        for (caption, amount) in rows(facts, zone, total.zones.len() > 1) {
            let caption_style = Style { size: VALUE.size, ..CAPTION };
            strips.extend(row(
                setter,
                table,
                caption,
                format::money(tongue, amount),
                [caption_style, VALUE],
            )?);
        }
    }
    let sum = Style { size: pt(1_100), tabular: true, ..STRONG };
    let caption = word(tongue, Word::Total).to_owned();
    let mut last = row(
        setter,
        table,
        caption,
        format::money(tongue, total.gross),
        [Style { size: pt(950), ..STRONG }, sum],
    )?;
    if let Some(first) = last.first_mut() {
        first.before = pt(300);
        first.height += pt(400);
        first.items = crate::setter::at(std::mem::take(&mut first.items), pt(400));
        first.items.push(rule(TOTAL_LEFT, 0, TOTAL_WIDTH, RULE, INK));
    }
    strips.extend(last);
    if total.zones.iter().any(|zone| zone.tax == LineTax::Margin) {
        strips.extend(text::paragraph(setter, word(tongue, Word::MarginNote), BODY, pt(1_000))?);
    }
    strips.extend(text::paragraph(setter, word(tongue, Word::PricesNote), NOTE, pt(500))?);
    Ok(strips)
}

/// Captions and amounts of one tax. Where no tax may be shown, there is one row and it does not speak of tax.
fn rows(facts: &OfferFacts, zone: &Zone, several: bool) -> Vec<(String, Cents)> {
    let tongue = facts.tongue;
    let plain = |caption: Word| (word(tongue, caption).to_owned(), zone.gross);
    match zone.tax.percent() {
        Some(0) => vec![plain(Word::NoTax)],
        Some(percent) => {
            let net = (word(tongue, Word::Net).to_owned(), zone.net());
            let tax = (tax_inside(tongue, percent), zone.inside);
            vec![net, tax]
        }
        None if several && zone.tax == LineTax::Margin => vec![plain(Word::MarginZone)],
        None if several => vec![plain(Word::Sum)],
        None => Vec::new(),
    }
}

fn row(
    setter: &mut Setter,
    table: usize,
    caption: String,
    value: String,
    styles: [Style; 2],
) -> Result<Vec<Strip>, PaperError> {
    let row = setter.node(table, Role::Row);
    let (head, mark) = (setter.leaf(row, Role::RowHead), setter.leaf(row, Role::Cell(1)));
    let value_width = setter.width(&value, styles[1])?.min(TOTAL_WIDTH);
    let cells = [
        Cell {
            text: caption,
            style: styles[0],
            x: TOTAL_LEFT,
            width: TOTAL_WIDTH - value_width - mm(300),
            align: Align::Left,
            mark: head,
        },
        Cell { text: value, style: styles[1], x: TOTAL_LEFT, width: TOTAL_WIDTH, align: Align::Right, mark },
    ];
    setter.row(&cells, pt(1_340))
}
