//! The instruction on withdrawal behind a contract made at a distance or outside of business premises, on a page of its
//! own (§§ 312d, 312g, 355 BGB), and the form that a consumer may send back.

use domain::party::house::House;
use words::format;
use words::letter::caption::Word;
use words::letter::withdrawal::{form, instruction};

use crate::block::frame::{joined, place};
use crate::block::{clause, heading, text, value};
use crate::fact::Facts;
use crate::fault::PaperError;
use crate::letter::{LEFT, WIDTH};
use crate::measure::{Length, mm, pt};
use crate::page::Role;
use crate::setter::{Align, CAPTION, Cell, MUTED, RULE, Setter, VALUE, rule};
use crate::strip::{Strip, tie};

/// Captions of the form have this width; what is written by hand stands beside them.
const CAPTION_WIDTH: Length = mm(6_000);
/// Room for a line of handwriting.
const BY_HAND: Length = mm(900);

/// Instruction and form; nothing where the buyer may not withdraw.
pub fn strips(setter: &mut Setter, facts: &Facts) -> Result<Vec<Strip>, PaperError> {
    if !facts.may_withdraw() {
        return Ok(Vec::new());
    }
    let tongue = facts.tongue;
    let cost = facts.detail.return_cost.map(|cost| format::money(tongue, cost));
    let head = heading(setter, Word::WithdrawalInstruction, tongue)?;
    let mut strips = vec![Strip { page: true, ..head }];
    for section in instruction(tongue, &dealer(&facts.house), cost.as_deref()) {
        strips.extend(clause::head(setter, section.head)?);
        for (at, part) in section.paragraphs.iter().enumerate() {
            let before = if at == 0 { pt(150) } else { pt(450) };
            strips.extend(text::within(setter, part, VALUE, before, WIDTH)?);
        }
    }
    strips.extend(fields(setter, facts)?);
    Ok(strips)
}

/// The form, in one piece.
fn fields(setter: &mut Setter, facts: &Facts) -> Result<Vec<Strip>, PaperError> {
    let (form, to) = (form(facts.tongue), address(&facts.house));
    let mut first = heading(setter, Word::WithdrawalForm, facts.tongue)?;
    first.before = pt(2_200);
    first.items.push(rule(LEFT, -pt(900), WIDTH, RULE, setter.accent.rule));
    let mut strips = vec![first];
    strips.extend(text::within(setter, form.hint, CAPTION, pt(100), WIDTH)?);
    strips.extend(text::within(setter, &format!("{}: {to}", form.to), VALUE, pt(500), WIDTH)?);
    strips.extend(text::within(setter, form.declares, VALUE, pt(500), WIDTH)?);
    strips.push(Strip { items: vec![line(LEFT, WIDTH)], height: BY_HAND, ..Strip::default() });
    for caption in form.rows {
        strips.push(by_hand(setter, caption)?);
    }
    strips.extend(text::within(setter, form.strike, CAPTION, pt(900), WIDTH)?);
    tie(&mut strips, usize::MAX);
    Ok(strips)
}

/// A caption and a line to write on.
fn by_hand(setter: &mut Setter, caption: &str) -> Result<Strip, PaperError> {
    let mark = setter.leaf(0, Role::Paragraph);
    let text = caption.to_owned();
    let cell = Cell { text, style: CAPTION, x: LEFT, width: CAPTION_WIDTH, align: Align::Left, mark };
    let lines = setter.lines(&cell)?;
    let leading = pt(1_000);
    let first = BY_HAND - leading * (Length::try_from(lines.len()).unwrap_or(1) - 1);
    let mut items = crate::letter::stacked(lines, first, leading);
    let left = LEFT + CAPTION_WIDTH + mm(200);
    items.push(line(left, LEFT + WIDTH - left));
    Ok(Strip { items, height: BY_HAND, ..Strip::default() })
}

fn line(x: Length, width: Length) -> crate::page::Item {
    rule(x, BY_HAND, width, RULE, MUTED)
}

/// Name and address as the law's form wants them, in one line.
fn address(house: &House) -> String {
    joined(&[house.name.clone(), house.street.clone(), place(house), house.mail.clone()], ", ")
}

/// The same with the telephone number.
fn dealer(house: &House) -> String {
    let phone = value::whole(&house.phone);
    joined(&[house.name.clone(), house.street.clone(), place(house), phone, house.mail.clone()], ", ")
}
