//! The sign behind the windscreen ("Preisschild"): the car, its price, its data, and for new cars the label of the
//! Pkw-EnVKV. Read from a distance, so it is set large and on one page wherever it fits.

use domain::car::vehicle::{Vehicle, VehicleField};
use domain::document::block::Block;
use domain::sale::tax::Taxation;
use words::format;
use words::label::label;
use words::letter::caption::Word;
use words::letter::word;

use crate::block::{energy, frame, items, pairs, text, vehicle};
use crate::fact::Facts;
use crate::fault::PaperError;
use crate::flow::{Room, flow};
use crate::font::Fonts;
use crate::letter::{self, LEFT, WIDTH, foot};
use crate::measure::{Length, mm, pt};
use crate::page::{Meta, Pages, Role};
use crate::setter::{Accent, Align, BODY, Cell, Density, MUTED, STRONG, Setter, VALUE, at, base_line, rule};
use crate::shape::Style;
use crate::strip::{Strip, tie};

/// Further apart than a letter.
const AIRY: Density = Density(-5);

/// Lays out the sheet: as calm as one page allows.
pub fn pages(facts: &Facts, fonts: &Fonts) -> Result<Pages, PaperError> {
    let mut pages = lay_out(facts, fonts, AIRY)?;
    for density in AIRY.0 + 1..=Density::CLOSEST {
        if pages.pages.len() > 1 {
            pages = lay_out(facts, fonts, Density(density))?;
        }
    }
    Ok(pages)
}

fn lay_out(facts: &Facts, fonts: &Fonts, density: Density) -> Result<Pages, PaperError> {
    let texts = text::texts(facts)?;
    let frame = frame::frame(facts)?;
    let mut setter = Setter::new(fonts, facts.tongue, density, Accent::of(facts.house.accent_parts()));
    let head = letter::masthead(&mut setter, &frame)?;
    let foot = foot::foot(&mut setter, &frame.foot)?;
    let vehicle = facts.vehicle.clone().unwrap_or_default();
    let mut strips = body(&mut setter, facts, &vehicle, &texts)?;
    strips.iter_mut().for_each(|strip| strip.before = setter.gap(strip.before));
    let bottom = foot.top - mm(600);
    let room = Room { first: (mm(4_800), bottom), others: (mm(2_500), bottom) };
    let columns = items::Columns::measure(&mut setter, facts)?;
    let mut again = items::Again { columns: &columns, setter: &mut setter };
    let (mut pages, _) = flow(&strips, room, &mut again)?;
    for page in &mut pages {
        page.items.extend(foot.lines.iter().cloned());
    }
    if let Some(first) = pages.first_mut() {
        let body = std::mem::replace(&mut first.items, head);
        first.items.extend(body);
    }
    let meta = Meta {
        title: frame::title(facts),
        author: facts.house.name.clone(),
        subject: vehicle.title(),
        tongue: facts.tongue,
        made: facts.made,
    };
    let pictures = frame.logo.into_iter().collect();
    Ok(Pages { pages, nodes: setter.nodes, pictures, attachments: Vec::new(), meta })
}

fn body(
    setter: &mut Setter,
    facts: &Facts,
    vehicle: &Vehicle,
    texts: &text::Texts,
) -> Result<Vec<Strip>, PaperError> {
    let tongue = facts.tongue;
    let mut strips = title(setter, vehicle)?;
    strips.extend(price(setter, facts, vehicle)?);
    let mut table = pairs::large(setter, &data(facts, vehicle))?;
    if let Some(first) = table.first_mut() {
        first.before = pt(1_600);
    }
    strips.extend(table);
    strips.extend(equipment(setter, vehicle)?);
    strips.extend(energy::strips(setter, tongue, vehicle, facts.day)?);
    for part in text::parts(texts.get(Block::Closing)) {
        let style = Style { size: pt(1_100), ..STRONG };
        strips.extend(text::paragraph(setter, part, style, pt(2_000))?);
    }
    Ok(strips)
}

/// Make and model as large as they fit, the variant below.
fn title(setter: &mut Setter, vehicle: &Vehicle) -> Result<Vec<Strip>, PaperError> {
    let name = [vehicle.make.trim(), vehicle.model.trim()].join(" ");
    let style = fitting(
        setter,
        name.trim(),
        Style { size: pt(3_600), ink: setter.accent.text, ..STRONG },
        pt(2_000),
    )?;
    let mark = setter.leaf(0, Role::Title);
    let mut strips = line(setter, name.trim(), style, mark)?;
    let style = fitting(setter, vehicle.variant.trim(), Style { size: pt(1_600), ..BODY }, pt(1_200))?;
    let mark = setter.leaf(0, Role::Paragraph);
    strips.extend(line(setter, vehicle.variant.trim(), style, mark)?);
    tie(&mut strips, usize::MAX);
    Ok(strips)
}

/// The price (PAngV: all of it), and how it is taxed.
fn price(setter: &mut Setter, facts: &Facts, vehicle: &Vehicle) -> Result<Vec<Strip>, PaperError> {
    let tongue = facts.tongue;
    let amount = vehicle.price.map(|price| format::price(tongue, price)).unwrap_or_default();
    let style = fitting(setter, &amount, Style { size: pt(6_400), tabular: true, ..STRONG }, pt(3_000))?;
    let mark = setter.leaf(0, Role::Heading);
    let mut strips = line(setter, &amount, style, mark)?;
    let taxed = match vehicle.taxation {
        _ if facts.house.small_business => Word::PriceSmallBusiness,
        Taxation::Margin => Word::PriceMargin,
        Taxation::Regular | Taxation::Unknown => Word::PriceRegular,
    };
    let mark = setter.leaf(0, Role::Paragraph);
    let style = Style { size: pt(1_000), ink: MUTED, ..BODY };
    strips.extend(line(setter, word(tongue, taxed), style, mark)?);
    tie(&mut strips, usize::MAX);
    if let Some(first) = strips.first_mut() {
        first.before = pt(1_400);
        let ink = setter.accent.rule;
        first.items.insert(0, rule(LEFT, -pt(500), mm(2_400), pt(250), ink));
    }
    Ok(strips)
}

/// What the table of a letter says, without the number that nobody reads through a window, and the seats and doors.
fn data(facts: &Facts, vehicle: &Vehicle) -> Vec<pairs::Pair> {
    let tongue = facts.tongue;
    let whole = |number: Option<i64>| number.map(|number| format::whole(tongue, number)).unwrap_or_default();
    let mut rows = vehicle::facts(tongue, vehicle);
    rows.retain(|(caption, _)| caption != label(tongue, VehicleField::Vin));
    rows.push((label(tongue, VehicleField::Doors).to_owned(), whole(vehicle.doors)));
    rows.push((label(tongue, VehicleField::Seats).to_owned(), whole(vehicle.seats)));
    rows.push((label(tongue, VehicleField::Number).to_owned(), vehicle.number.clone()));
    rows
}

/// The equipment in running text.
fn equipment(setter: &mut Setter, vehicle: &Vehicle) -> Result<Vec<Strip>, PaperError> {
    let parts = vehicle.equipment.split(['\n', ',', ';']).map(str::trim).filter(|part| !part.is_empty());
    let text = parts.collect::<Vec<_>>().join(" · ");
    if text.is_empty() {
        return Ok(Vec::new());
    }
    text::paragraph(setter, &text, Style { size: pt(1_000), ..VALUE }, pt(900))
}

/// A style so large that the text has the width of the page, and not below a size.
fn fitting(setter: &mut Setter, text: &str, style: Style, least: Length) -> Result<Style, PaperError> {
    let mut style = style;
    while style.size > least && setter.width(text, style)? > WIDTH {
        style.size -= pt(50);
    }
    Ok(style)
}

/// A text in lines as high as it is large.
fn line(
    setter: &mut Setter,
    text: &str,
    style: Style,
    mark: crate::page::Mark,
) -> Result<Vec<Strip>, PaperError> {
    let leading = style.size * 6 / 5;
    let cell = Cell { text: text.to_owned(), style, x: LEFT, width: WIDTH, align: Align::Left, mark };
    let lines = setter.lines(&cell)?.into_iter();
    let strip =
        |line| Strip { height: leading, items: at(line, base_line(leading, style.size)), ..Strip::default() };
    Ok(lines.map(strip).collect())
}
