//! Each kind of paper: what it says, in which order, and what stays together.

pub mod form;
pub mod handover;
pub mod invoice;
pub mod note;
pub mod notices;
pub mod offer;
pub mod order;
pub mod price_sheet;
pub mod purchase;
pub mod test_drive;

use domain::document::kind::PaperKind;
use words::letter::page_of;

use crate::block::{frame, items, text};
use crate::fact::Facts;
use crate::fault::PaperError;
use crate::flow::flow;
use crate::font::Fonts;
use crate::letter::{self, foot};
use crate::measure::{Length, mm};
use crate::page::{Meta, Pages};
use crate::setter::{Accent, Density, Setter};
use crate::strip::Strip;

/// Lays out a paper. Where little would stand on a last page of its own, it is set closer, if that saves the page.
pub fn pages(facts: &Facts, fonts: &Fonts) -> Result<Pages, PaperError> {
    if facts.kind == PaperKind::PriceSheet {
        return price_sheet::pages(facts, fonts);
    }
    let (calm, end) = lay_out(facts, fonts, Density(0))?;
    // The less of them there is to turn, the better for papers that somebody signs.
    let little = if facts.kind.is_signed() { mm(14_000) } else { mm(9_000) };
    if calm.pages.len() == 1 || end > little {
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
fn lay_out(facts: &Facts, fonts: &Fonts, density: Density) -> Result<(Pages, Length), PaperError> {
    let texts = text::texts(facts)?;
    let frame = frame::frame(facts)?;
    let mut setter = Setter::new(fonts, facts.tongue, density, Accent::of(facts.house.accent_parts()));
    let (head, top) = letter::head(&mut setter, &frame)?;
    let foot = foot::foot(&mut setter, &frame.foot)?;
    let columns = items::Columns::measure(&mut setter, facts)?;
    let strips = body(&mut setter, facts, &texts, &columns)?;
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
        subject: texts.subject().to_owned(),
        tongue: facts.tongue,
        made: facts.made,
    };
    let pictures = frame.logo.into_iter().collect();
    Ok((Pages { pages, nodes: setter.nodes, pictures, attachments: Vec::new(), meta }, end))
}

/// The strips of a kind, with gaps as the density wants them.
fn body(
    setter: &mut Setter,
    facts: &Facts,
    texts: &text::Texts,
    columns: &items::Columns,
) -> Result<Vec<Strip>, PaperError> {
    use PaperKind as K;
    let mut strips = match facts.kind {
        K::Offer | K::PriceSheet | K::Unknown => offer::strips(setter, facts, texts, columns)?,
        K::Order | K::Confirmation | K::Contract => order::strips(setter, facts, texts, columns)?,
        K::Notices => notices::strips(setter, facts, texts)?,
        K::Invoice | K::DepositInvoice | K::FinalInvoice | K::Cancellation => {
            invoice::strips(setter, facts, texts, columns)?
        }
        K::DeliveryNote => note::delivery(setter, facts, texts, columns)?,
        K::Handover => handover::strips(setter, facts, texts)?,
        K::TestDrive => test_drive::strips(setter, facts, texts)?,
        K::Purchase => purchase::strips(setter, facts, texts)?,
        K::Reservation => note::reservation(setter, facts, texts)?,
        K::Letter => note::letter(setter, facts, texts)?,
    };
    strips.iter_mut().for_each(|strip| strip.before = setter.gap(strip.before));
    Ok(strips)
}
