//! The running text of a paper: templates filled with its facts, paragraphs, signature.

use domain::document::block::Block;
use domain::document::template;

use crate::block::listed::Values;
use crate::fact::Facts;
use crate::fault::PaperError;
use crate::letter::{LEFT, SUBJECT_STYLE, WIDTH};
use crate::measure::{Length, mm, pt};
use crate::page::Role;
use crate::setter::{Align, BODY, Cell, LEADING, STRONG, Setter};
use crate::shape::Style;
use crate::strip::{Strip, tie};

/// The texts with their variables filled.
pub struct Texts(Vec<(Block, String)>);

impl Texts {
    /// A text; empty if there is none.
    pub fn get(&self, block: Block) -> &str {
        self.0.iter().find(|(known, _)| *known == block).map_or("", |(_, text)| text)
    }

    /// The subject.
    pub fn subject(&self) -> &str {
        self.get(Block::Subject)
    }
}

/// Fills the templates.
pub fn texts(facts: &Facts) -> Result<Texts, PaperError> {
    let values = Values::of(facts);
    let fill = |block: &Block| {
        let text = template::fill(facts.texts.get(*block), &values)?;
        Ok((*block, text))
    };
    Ok(Texts(facts.kind.blocks().iter().map(fill).collect::<Result<_, PaperError>>()?))
}

/// Subject and beginning of the letter.
pub fn beginning(setter: &mut Setter, texts: &Texts) -> Result<Vec<Strip>, PaperError> {
    let mut strips = subject(setter, texts.subject())?;
    strips.extend(paragraphs(setter, texts.get(Block::Intro), pt(1_400))?);
    Ok(strips)
}

/// The end of the letter behind what comes last: greeting, room for a signature, and whose it is.
pub fn ending(
    setter: &mut Setter,
    facts: &Facts,
    texts: &Texts,
    mut last: Vec<Strip>,
) -> Result<Vec<Strip>, PaperError> {
    let mut rest = paragraphs(setter, texts.get(Block::Closing), pt(700))?;
    let signed = signature(setter, facts)?;
    // The greeting and the name stand together, with at least a line of text before them.
    let greeting = rest.iter().rposition(|strip| strip.before > 0).unwrap_or(0);
    let mut end = rest.split_off(greeting);
    if let Some(last) = rest.last_mut().or(last.last_mut()) {
        last.keep = true;
    }
    end.push(Strip::space(setter.gap(mm(1_300))));
    end.extend(signed);
    tie(&mut end, usize::MAX);
    last.extend(rest);
    last.extend(end);
    Ok(last)
}

/// The subject line.
fn subject(setter: &mut Setter, text: &str) -> Result<Vec<Strip>, PaperError> {
    let mark = setter.leaf(0, Role::Title);
    let style = Style { ink: setter.accent.text, ..SUBJECT_STYLE };
    let cell = Cell { text: text.to_owned(), style, x: LEFT, width: WIDTH, align: Align::Left, mark };
    let mut strips = setter.paragraph(&cell, pt(1_700))?;
    strips.iter_mut().for_each(|strip| strip.keep = true);
    Ok(strips)
}

/// The paragraphs of a text: blank lines part them.
pub fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n").filter(|part| !part.trim().is_empty())
}

/// A text with blank lines between its paragraphs.
pub fn paragraphs(setter: &mut Setter, text: &str, above: Length) -> Result<Vec<Strip>, PaperError> {
    let mut strips = Vec::new();
    for (at, part) in parts(text).enumerate() {
        let before = if at == 0 { above } else { pt(700) };
        strips.extend(paragraph(setter, part, BODY, before)?);
    }
    Ok(strips)
}

/// One paragraph. Longer lines than some ninety letters are tiring to read, so it ends before the margin.
pub fn paragraph(
    setter: &mut Setter,
    text: &str,
    style: Style,
    before: Length,
) -> Result<Vec<Strip>, PaperError> {
    within(setter, text, style, before, WIDTH - WIDTH / 12)
}

/// One paragraph in lines of a width.
pub fn within(
    setter: &mut Setter,
    text: &str,
    style: Style,
    before: Length,
    width: Length,
) -> Result<Vec<Strip>, PaperError> {
    let mark = setter.leaf(0, Role::Paragraph);
    let cell = Cell { text: text.to_owned(), style, x: LEFT, width, align: Align::Left, mark };
    let leading = if style.size < BODY.size { crate::setter::NOTE_LEADING } else { LEADING };
    let mut strips = setter.paragraph(&cell, leading)?;
    if let Some(first) = strips.first_mut() {
        first.before = before;
    }
    Ok(strips)
}

/// The names below the space for a signature.
pub fn signature(setter: &mut Setter, facts: &Facts) -> Result<Vec<Strip>, PaperError> {
    let mut strips = Vec::new();
    for (text, style) in [(&facts.seller.name, STRONG), (&facts.house.name, BODY)] {
        if !text.trim().is_empty() {
            strips.extend(paragraph(setter, text, style, 0)?);
        }
    }
    tie(&mut strips, usize::MAX);
    Ok(strips)
}
