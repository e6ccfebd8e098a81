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
use crate::letter::{self, foot};
use crate::measure::{Length, mm, pt};
use crate::page::{Item, Meta, Pages, Role};
use crate::setter::{Align, BODY, Cell, Density, LEADING, STRONG, Setter};
use crate::strip::{Strip, tie};

/// Lays out an offer. Where little would stand on a last page of its own, it is set closer, if that saves the page.
pub fn pages(facts: &OfferFacts, fonts: &Fonts) -> Result<Pages, PaperError> {
    let (calm, end) = lay_out(facts, fonts, Density(0))?;
    if calm.pages.len() == 1 || end > mm(9_000) {
        return Ok(calm);
    }
    for density in 1..=Density::CLOSEST {
        let (close, _) = lay_out(facts, fonts, Density(density))?;
        if close.pages.len() < calm.pages.len() {
            return Ok(close);
        }
    }
    Ok(calm)
}

/// The pages, and where the text of the last one ends.
fn lay_out(facts: &OfferFacts, fonts: &Fonts, density: Density) -> Result<(Pages, Length), PaperError> {
    let texts = text::texts(facts)?;
    let frame = frame::frame(facts)?;
    let mut setter = Setter::new(fonts, facts.tongue, density);
    let (head, top) = letter::head(&mut setter, &frame)?;
    let foot = foot::foot(&mut setter, &frame.foot)?;
    let (strips, columns) = body(&mut setter, facts, &texts)?;
    let mut again = items::Again { columns: &columns, setter: &mut setter };
    let (mut pages, end) = flow(&strips, foot.room(top), &mut again)?;
    if let Some(first) = pages.first_mut() {
        let body = std::mem::replace(&mut first.items, head);
        first.items.extend(body);
    }
    let count = pages.len();
    foot::finish(&mut setter, &mut pages, foot, &frame.running, |page| page_of(facts.tongue, page, count))?;
    let meta = Meta {
        title: frame::title(facts),
        author: facts.house.name.clone(),
        subject: texts.subject,
        tongue: facts.tongue,
        made: facts.made,
    };
    let pictures = frame.logo.into_iter().collect();
    Ok((Pages { pages, nodes: setter.nodes, pictures, attachments: Vec::new(), meta }, end))
}

fn body(
    setter: &mut Setter,
    facts: &OfferFacts,
    texts: &text::Texts,
) -> Result<(Vec<Strip>, items::Columns), PaperError> {
    let mut strips = text::subject(setter, &texts.subject)?;
    strips.extend(text::paragraphs(setter, &texts.intro, pt(1_400))?);
    if let Some(vehicle) = &facts.vehicle {
        strips.extend(vehicle::strips(setter, facts.tongue, vehicle)?);
        strips.extend(energy::strips(setter, facts.tongue, vehicle, facts.day)?);
    }
    let columns = items::Columns::measure(setter, facts)?;
    strips.extend(items::strips(setter, facts, &columns)?);
    // The totals never stand alone: the last item, or the end of it, comes along.
    if let Some(last) = strips.last_mut() {
        last.keep = true;
    }
    strips.push(total::strip(setter, facts)?);
    strips.extend(closing(setter, facts, texts)?);
    strips.iter_mut().for_each(|strip| strip.before = setter.gap(strip.before));
    Ok((strips, columns))
}

/// How long the offer binds, the end of the letter, room for a signature, and whose it is.
fn closing(setter: &mut Setter, facts: &OfferFacts, texts: &text::Texts) -> Result<Vec<Strip>, PaperError> {
    let mut strips = text::paragraph(setter, &validity(facts.tongue, facts.valid_until), BODY, pt(1_300))?;
    let mut rest = text::paragraphs(setter, &texts.closing, pt(700))?;
    let signed = text::signature(setter, facts)?;
    // The greeting and the name stand together, with at least a line of text before them.
    let greeting = rest.iter().rposition(|strip| strip.before > 0).unwrap_or(0);
    let mut end = rest.split_off(greeting);
    if let Some(last) = rest.last_mut().or(strips.last_mut()) {
        last.keep = true;
    }
    end.push(Strip::space(setter.gap(mm(1_300))));
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
    Ok(Strip { before: pt(1_300), height: pt(1_650), items, keep: true, ..Strip::default() })
}
