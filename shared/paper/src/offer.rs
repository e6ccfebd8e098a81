//! The offer ("Angebot"): what it says, in which order, and what stays together.

pub mod energy;
pub mod frame;
pub mod items;
pub mod text;
pub mod total;
pub mod vehicle;

use domain::tongue::Tongue;
use words::letter::{Word, page_of, validity, word};

use crate::fact::OfferFacts;
use crate::fault::PaperError;
use crate::flow::flow;
use crate::font::Fonts;
use crate::letter;
use crate::measure::{mm, pt};
use crate::page::{Item, Meta, Pages, Role};
use crate::setter::{Align, BODY, Cell, LEADING, STRONG, Setter};
use crate::strip::{Strip, tie};

/// Lays out an offer.
pub fn pages(facts: &OfferFacts, fonts: &Fonts) -> Result<Pages, PaperError> {
    let texts = text::texts(facts)?;
    let frame = frame::frame(facts)?;
    let mut setter = Setter::new(fonts, facts.tongue);
    let (head, top) = letter::head(&mut setter, &frame)?;
    let foot = letter::foot(&mut setter, &frame.foot)?;
    let (strips, columns) = body(&mut setter, facts, &texts)?;
    let mut again = items::Again { columns: &columns, setter: &mut setter };
    let mut pages = flow(&strips, foot.room(top), &mut again)?;
    if let Some(first) = pages.first_mut() {
        let body = std::mem::replace(&mut first.items, head);
        first.items.extend(body);
    }
    let count = pages.len();
    letter::frame(&mut setter, &mut pages, foot, &frame.running, |page| page_of(facts.tongue, page, count))?;
    let meta = Meta {
        title: frame::title(facts),
        author: facts.house.name.clone(),
        subject: texts.subject,
        tongue: facts.tongue,
        made: facts.made,
    };
    Ok(Pages { pages, nodes: setter.nodes, pictures: frame.logo.into_iter().collect(), meta })
}

fn body(
    setter: &mut Setter,
    facts: &OfferFacts,
    texts: &text::Texts,
) -> Result<(Vec<Strip>, items::Columns), PaperError> {
    let mut strips = text::subject(setter, &texts.subject)?;
    strips.extend(text::paragraphs(setter, &texts.intro)?);
    if let Some(vehicle) = &facts.vehicle {
        strips.extend(vehicle::strips(setter, facts.tongue, vehicle)?);
        strips.extend(energy::strips(setter, facts.tongue, vehicle, facts.day)?);
    }
    let columns = items::Columns::measure(setter, facts)?;
    let (items, mut last) = items::strips(setter, facts, &columns)?;
    strips.extend(items);
    last.extend(total::strips(setter, facts)?);
    tie(&mut last, usize::MAX);
    strips.extend(last);
    strips.extend(closing(setter, facts, texts)?);
    Ok((strips, columns))
}

/// How long the offer binds, the end of the letter, room for a signature, and whose it is.
fn closing(setter: &mut Setter, facts: &OfferFacts, texts: &text::Texts) -> Result<Vec<Strip>, PaperError> {
    let mut strips = text::paragraph(setter, &validity(facts.tongue, facts.valid_until), BODY, pt(1_400))?;
    let mut rest = text::paragraphs(setter, &texts.closing)?;
    let signed = text::signature(setter, facts)?;
    // The greeting and the name stand together, with at least a line of text before them.
    let greeting = rest.iter().rposition(|strip| strip.before > 0).unwrap_or(0);
    let mut end = rest.split_off(greeting);
    if let Some(last) = rest.last_mut().or(strips.last_mut()) {
        last.keep = true;
    }
    end.push(Strip::space(mm(1_400)));
    end.extend(signed);
    tie(&mut end, usize::MAX);
    strips.extend(rest);
    strips.extend(end);
    Ok(strips)
}

/// The head of a part of the letter.
pub fn heading(setter: &mut Setter, text: Word, tongue: Tongue) -> Result<Strip, PaperError> {
    let mark = setter.leaf(0, Role::Heading);
    let cell = Cell {
        text: word(tongue, text).to_owned(),
        style: STRONG,
        x: letter::LEFT,
        width: letter::WIDTH,
        align: Align::Left,
        mark,
    };
    let items: Vec<Item> =
        setter.paragraph(&cell, LEADING)?.into_iter().flat_map(|strip| strip.items).collect();
    Ok(Strip { before: pt(1_500), height: pt(1_700), items, keep: true, ..Strip::default() })
}
