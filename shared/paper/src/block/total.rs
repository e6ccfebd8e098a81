//! The totals: each tax by itself, cars of the margin scheme apart, and the sentence that the law wants for them.

use domain::car::vehicle::VehicleField;
use domain::money::Cents;
use domain::sale::tax::LineTax;
use domain::sale::total::Zone;
use domain::sale::trade_in::TradeInField;
use domain::sale::treatment::Treatment;
use domain::tongue::Tongue;
use words::format::{self, NBSP};
use words::label::label;
use words::letter::caption::Word;
use words::letter::{as_purchased, less_prepaid, net, tax_inside, thereof_tax, word};

use crate::fact::Facts;
use crate::fault::PaperError;
use crate::letter::{LEFT, WIDTH};
use crate::measure::{Length, mm, pt};
use crate::page::{Item, Role};
use crate::setter::{Align, CAPTION, Cell, FIGURE, INK, NOTE_LEADING, RULE, STRONG, Setter, VALUE, at, rule};
use crate::shape::Style;
use crate::strip::Strip;

/// The totals stand in the right part of the page.
const TOTAL_WIDTH: Length = mm(8_000);
const TOTAL_LEFT: Length = LEFT + WIDTH - TOTAL_WIDTH;
const NOTES_WIDTH: Length = WIDTH - TOTAL_WIDTH - mm(900);

/// Adds the totals. They never stand alone: the last item, or the end of it, comes along.
pub fn add(setter: &mut Setter, facts: &Facts, strips: &mut Vec<Strip>) -> Result<(), PaperError> {
    if let Some(last) = strips.last_mut() {
        last.keep = true;
    }
    strips.push(strip(setter, facts)?);
    Ok(())
}

/// Rows by tax and the total, to the left of them the notes; all in one piece.
fn strip(setter: &mut Setter, facts: &Facts) -> Result<Strip, PaperError> {
    let top = pt(450);
    let (mut items, totals) = stacked(totals(setter, facts)?, top);
    let (notes, below) = stacked(notes(setter, facts)?, top);
    items.extend(notes);
    Ok(Strip { height: totals.max(below), items, ..Strip::default() })
}

/// Strips below each other, and where they end.
fn stacked(strips: Vec<Strip>, top: Length) -> (Vec<Item>, Length) {
    let (mut items, mut y) = (Vec::new(), top);
    for strip in strips {
        items.extend(at(strip.items, y + strip.before));
        y += strip.before + strip.height;
    }
    (items, y)
}

fn totals(setter: &mut Setter, facts: &Facts) -> Result<Vec<Strip>, PaperError> {
    let (tongue, total) = (facts.tongue, facts.total());
    let table = setter.node(0, Role::Table);
    let mut strips = Vec::new();
    let caption_style = Style { size: VALUE.size, ..CAPTION };
    for zone in &total.zones {
        for (caption, amount) in rows(facts, zone, total.zones.len() > 1) {
            strips.extend(row(
                setter,
                table,
                caption,
                format::money(tongue, amount),
                [caption_style, FIGURE],
            )?);
        }
    }
    let sum = Style { size: pt(1_100), tabular: true, ..STRONG };
    let styles = [Style { size: pt(950), ..STRONG }, sum];
    let caption = word(tongue, Word::Total).to_owned();
    let mut last = row(setter, table, caption, format::money(tongue, total.gross), styles)?;
    if let Some(first) = last.first_mut().filter(|_| !strips.is_empty()) {
        first.before = pt(200);
        first.height += pt(300);
        first.items = at(std::mem::take(&mut first.items), pt(300));
        first.items.push(rule(TOTAL_LEFT, 0, TOTAL_WIDTH, RULE, setter.accent.rule));
    }
    strips.extend(last);
    strips.extend(payments(setter, facts, table)?);
    Ok(strips)
}

/// Below the total: vehicles taken in part payment and deposits, and what is left to pay. The tax is that of the total.
fn payments(setter: &mut Setter, facts: &Facts, table: usize) -> Result<Vec<Strip>, PaperError> {
    let tongue = facts.tongue;
    let mut strips = Vec::new();
    for (caption, amount) in traded(facts).into_iter().chain(prepaid(facts)) {
        let style = Style { size: VALUE.size, ..CAPTION };
        let value = format::money(tongue, amount);
        let mut row = row(setter, table, caption, value, [style, FIGURE])?;
        if let Some(first) = row.first_mut().filter(|_| strips.is_empty()) {
            first.before = pt(250);
        }
        strips.extend(row);
    }
    if strips.is_empty() {
        return Ok(strips);
    }
    let styles = [STRONG, Style { tabular: true, ..STRONG }];
    let due = facts.due();
    let caption = if due < Cents(0) && facts.kind.asks_for_money() { Word::CreditLeft } else { Word::Due };
    let mut last = row(setter, table, word(tongue, caption).to_owned(), format::money(tongue, due), styles)?;
    if let Some(first) = last.first_mut() {
        first.before = pt(150);
    }
    strips.extend(last);
    for (caption, amount) in tax_left(facts) {
        let style = Style { size: VALUE.size, ..CAPTION };
        strips.extend(row(setter, table, caption, format::money(tongue, amount), [style, FIGURE])?);
    }
    Ok(strips)
}

/// "abzüglich Inzahlungnahme VW Polo, FIN …, 88.000 km, gemäß Ankaufvertrag …", one for each vehicle.
fn traded(facts: &Facts) -> Vec<(String, Cents)> {
    let tongue = facts.tongue;
    let taken = facts.traded();
    let said = taken.iter().enumerate().map(|(at, one)| {
        let title = format!("{} {}", word(tongue, Word::LessTradeIn), one.title());
        let vin = Some(one.vin.trim()).filter(|vin| !vin.is_empty());
        let vin = vin.map(|vin| format!("{}{NBSP}{vin}", label(tongue, TradeInField::Vin)));
        let driven = one.mileage.map(|km| format::unit(tongue, km, "km"));
        let bought = facts.purchases.get(at).filter(|number| !number.trim().is_empty());
        let bought = bought.map(|number| as_purchased(tongue, number.trim()));
        let parts = std::iter::once(title.trim().to_owned()).chain(vin).chain(driven).chain(bought);
        (parts.collect::<Vec<_>>().join(", "), Cents(0) - one.value)
    });
    said.collect()
}

/// Each deposit, and below it the tax inside (UStAE 14.8 (7)).
fn prepaid(facts: &Facts) -> Vec<(String, Cents)> {
    let tongue = facts.tongue;
    let mut rows = Vec::new();
    for one in &facts.prepaid {
        let day = format::day(tongue, one.day);
        rows.push((less_prepaid(tongue, &one.number, &day), Cents(0) - one.gross));
        for tax in taxed() {
            let inside = Cents(0) - one.inside(tax);
            rows.extend((inside != Cents(0)).then(|| (thereof(tongue, tax), inside)));
        }
    }
    rows
}

/// Where deposits were taxed already: the tax in what is left.
fn tax_left(facts: &Facts) -> Vec<(String, Cents)> {
    if facts.prepaid.is_empty() {
        return Vec::new();
    }
    let total = facts.total();
    let inside =
        |tax: LineTax| total.zones.iter().filter(|zone| zone.tax == tax).map(|zone| zone.inside).sum();
    let left = |tax: LineTax| {
        let paid: Cents = facts.prepaid.iter().map(|one| one.inside(tax)).sum();
        let all: Cents = inside(tax);
        (all != Cents(0) || paid != Cents(0)).then(|| (thereof(facts.tongue, tax), all - paid))
    };
    taxed().filter_map(left).collect()
}

/// The taxes that are shown.
fn taxed() -> impl Iterator<Item = LineTax> {
    LineTax::ALL.iter().copied().filter(|tax| tax.is_shown())
}

fn thereof(tongue: Tongue, tax: LineTax) -> String {
    thereof_tax(tongue, tax.percent().unwrap_or(0))
}

/// What the law wants said of margin scheme cars, and what the prices hold.
fn notes(setter: &mut Setter, facts: &Facts) -> Result<Vec<Strip>, PaperError> {
    let mut strips = Vec::new();
    let legal = Style { ink: INK, ..CAPTION };
    let prices = (word(facts.tongue, Word::PricesNote).to_owned(), CAPTION);
    for (text, style) in std::iter::once(prices).chain(taxes(facts).into_iter().map(|text| (text, legal))) {
        let mark = setter.leaf(0, Role::Paragraph);
        let cell = Cell { text, style, x: LEFT, width: NOTES_WIDTH, align: Align::Left, mark };
        let mut lines = setter.paragraph(&cell, NOTE_LEADING)?;
        if let Some(first) = lines.first_mut().filter(|_| !strips.is_empty()) {
            first.before = pt(450);
        }
        strips.extend(lines);
    }
    Ok(strips)
}

/// The sentences of the taxes that occur, § 14a UStG.
fn taxes(facts: &Facts) -> Vec<String> {
    let tongue = facts.tongue;
    let vat_id = facts.customer.as_ref().map(|customer| customer.vat_id.trim()).filter(|id| !id.is_empty());
    let with_vat_id = |note: Word| {
        let id = vat_id.map(|id| format!(" {} {id}.", word(tongue, Word::YourVatId))).unwrap_or_default();
        format!("{}{id}", word(tongue, note))
    };
    let note = |tax: LineTax| match tax {
        LineTax::Margin => Some(word(tongue, Word::MarginNote).to_owned()),
        LineTax::IntraCommunity if facts.treatment == Treatment::NewVehicle => {
            Some(with_vat_id(Word::NewVehicleNote) + &features(facts))
        }
        LineTax::IntraCommunity => Some(with_vat_id(Word::IntraCommunityNote)),
        LineTax::Export => Some(word(tongue, Word::ExportNote).to_owned()),
        LineTax::ReverseCharge => Some(with_vat_id(Word::ReverseChargeNote)),
        LineTax::SmallBusiness => Some(word(tongue, Word::SmallBusinessNote).to_owned()),
        _ => None,
    };
    let occurs = |tax: &&LineTax| facts.printed().iter().any(|line| line.tax == **tax);
    LineTax::ALL.iter().filter(occurs).filter_map(|tax| note(*tax)).collect()
}

/// What makes a vehicle new: first registration and kilometres, § 14a (4) UStG.
fn features(facts: &Facts) -> String {
    let Some(vehicle) = &facts.vehicle else { return String::new() };
    let tongue = facts.tongue;
    let first = vehicle.first_registration.map(|day| {
        format!("{}: {}", label(tongue, VehicleField::FirstRegistration), format::day(tongue, day))
    });
    let driven = vehicle
        .mileage
        .map(|km| format!("{}: {}", label(tongue, VehicleField::Mileage), format::unit(tongue, km, "km")));
    let parts: Vec<String> = first.into_iter().chain(driven).collect();
    if parts.is_empty() { String::new() } else { format!(" {}.", parts.join(", ")) }
}

/// Captions and amounts of one tax. Where no tax may be shown, there is one row and it does not speak of tax.
fn rows(facts: &Facts, zone: &Zone, several: bool) -> Vec<(String, Cents)> {
    let tongue = facts.tongue;
    let plain = |caption: Word| (word(tongue, caption).to_owned(), zone.gross);
    match zone.tax.percent() {
        Some(0) => vec![plain(match zone.tax {
            LineTax::IntraCommunity => Word::IntraCommunityZone,
            LineTax::Export => Word::ExportZone,
            LineTax::ReverseCharge => Word::ReverseChargeZone,
            _ => Word::NoTax,
        })],
        Some(percent) => {
            let net = (net(tongue, percent, several), zone.net());
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
