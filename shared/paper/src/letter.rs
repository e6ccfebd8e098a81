//! The business letter of DIN 5008, form B: where head, address, information block and folds stand.

pub mod foot;

use crate::fault::PaperError;
use crate::measure::{Length, PAGE_WIDTH, mm, pt};
use crate::page::{Draw, Item, Role};
use crate::picture::Picture;
use crate::setter::{Align, CAPTION, Cell, INK, MUTED, STRONG, Setter, VALUE, at, base_line, rule};
use crate::shape::Style;

/// Left edge of the text.
pub const LEFT: Length = mm(2_500);
/// Width of the text: margins are 25 mm left and 20 mm right.
pub const WIDTH: Length = PAGE_WIDTH - LEFT - mm(2_000);
/// Left edge of the information block.
const INFO: Length = mm(12_500);
/// Where the text begins on the first page: the subject.
const SUBJECT: Length = mm(9_846);

/// What stands around the text.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    /// The house's name, where there is no logo.
    pub name: String,
    pub logo: Option<Picture>,
    /// What the logo shows.
    pub logo_alt: String,
    pub sender: String,
    pub recipient: Vec<String>,
    /// Captions and values; without a caption a value has the whole width, two empty texts make a gap.
    pub info: Vec<(String, String)>,
    /// The head of the second and later pages.
    pub running: String,
    pub foot: [Vec<String>; 4],
}

/// The subject as a title.
pub const SUBJECT_STYLE: Style = Style { size: pt(1_250), ink: INK, ..STRONG };

/// Draws what stands above the subject, and says where the text may begin.
pub fn head(setter: &mut Setter, frame: &Frame) -> Result<(Vec<Item>, Length), PaperError> {
    let mut items = masthead(setter, frame)?;
    items.extend(sender(setter, &frame.sender)?);
    items.extend(recipient(setter, &frame.recipient)?);
    let (info, bottom) = info(setter, &frame.info)?;
    items.extend(info);
    items.extend(marks());
    Ok((items, SUBJECT.max(bottom + mm(600))))
}

/// The logo, or the name as it would stand over the door.
pub fn masthead(setter: &mut Setter, frame: &Frame) -> Result<Vec<Item>, PaperError> {
    if let Some(logo) = &frame.logo {
        let mark = setter.figure(0, frame.logo_alt.clone());
        let (width, height) = fitted(logo, mm(7_500), mm(2_200));
        let draw = Draw::Picture { picture: 0, x: LEFT, y: mm(3_600) - height, width, height };
        return Ok(vec![Item { mark, draw }]);
    }
    let mark = setter.leaf(0, Role::Paragraph);
    let mut size = pt(2_000);
    let ink = setter.accent.text;
    let style = |size| Style { size, ink, ..STRONG };
    while size > pt(1_200) && setter.width(&frame.name, style(size))? > WIDTH {
        size -= pt(50);
    }
    let cell = Cell {
        text: frame.name.clone(),
        style: style(size),
        x: LEFT,
        width: WIDTH,
        align: Align::Left,
        mark,
    };
    let lines = setter.lines(&cell)?;
    let leading = size * 6 / 5;
    let first = mm(2_700) - leading * (Length::try_from(lines.len()).unwrap_or(1) - 1);
    Ok(stacked(lines, first, leading))
}

/// Lines below each other, the first with its base line at `first`.
pub fn stacked(lines: Vec<Vec<Item>>, first: Length, leading: Length) -> Vec<Item> {
    (0..).zip(lines).flat_map(|(line, items)| at(items, first + leading * line)).collect()
}

/// Width and height of a picture within a box; never larger than 150 dots an inch would be.
fn fitted(picture: &Picture, width: Length, height: Length) -> (Length, Length) {
    let (across, down) = (i64::from(picture.width).max(1), i64::from(picture.height).max(1));
    let natural = across * 72_000 / 150;
    let wide = natural.min(i64::from(width)).min(i64::from(height) * across / down).max(1);
    let high = (wide * down / across).max(1);
    (Length::try_from(wide).unwrap_or(width), Length::try_from(high).unwrap_or(height))
}

/// The line above the address, for letters that come back ("Rücksendeangabe").
fn sender(setter: &mut Setter, text: &str) -> Result<Vec<Item>, PaperError> {
    let mark = setter.leaf(0, Role::Paragraph);
    let width = mm(8_000);
    let style = |size| Style { size, ..CAPTION };
    let mut size = pt(700);
    while size > pt(550) && setter.width(text, style(size))? > width {
        size -= pt(25);
    }
    let cell = Cell { text: text.to_owned(), style: style(size), x: LEFT, width, align: Align::Left, mark };
    let lines = setter.lines(&cell)?;
    let leading = size * 11 / 10;
    let first = mm(4_880) - leading * (Length::try_from(lines.len()).unwrap_or(1) - 1).max(0);
    Ok(stacked(lines, first, leading))
}

/// The address in the window: six lines of 10 pt; more begin higher, in the remarks' zone, then they shrink.
fn recipient(setter: &mut Setter, lines: &[String]) -> Result<Vec<Item>, PaperError> {
    let mark = setter.leaf(0, Role::Paragraph);
    let (top, bottom) = (mm(5_150), mm(8_950));
    let mut size = pt(1_000);
    loop {
        let leading = size * 129 / 100;
        let style = Style { size, ..VALUE };
        let cell =
            Cell { text: lines.join("\n"), style, x: LEFT, width: mm(8_000), align: Align::Left, mark };
        let set = setter.lines(&cell)?;
        let height = leading * Length::try_from(set.len()).unwrap_or(0);
        if height <= bottom - top || size <= pt(500) {
            let start = mm(6_270).min(bottom - height).max(top);
            return Ok(stacked(set, start + base_line(leading, size), leading));
        }
        size -= pt(50);
    }
}

/// The information block; returns where it ends.
fn info(setter: &mut Setter, rows: &[(String, String)]) -> Result<(Vec<Item>, Length), PaperError> {
    let table = setter.node(0, Role::Table);
    let (mut items, mut y) = (Vec::new(), mm(5_000));
    let leading = pt(1_260);
    for (caption, value) in rows {
        if value.is_empty() {
            y += leading / 2;
            continue;
        }
        let cells = info_cells(setter, table, caption, value);
        for strip in setter.row(&cells, leading)? {
            items.extend(at(strip.items, y));
            y += strip.height;
        }
    }
    Ok((items, y))
}

/// Caption and value; a value without a caption has the whole width.
fn info_cells(setter: &mut Setter, table: usize, caption: &str, value: &str) -> Vec<Cell> {
    let row = setter.node(table, Role::Row);
    let cell = |text: &str, style, x, width, mark| Cell {
        text: text.to_owned(),
        style,
        x,
        width,
        align: Align::Left,
        mark,
    };
    let right = LEFT + WIDTH;
    if caption.is_empty() {
        return vec![cell(value, VALUE, INFO, right - INFO, setter.leaf(row, Role::Cell(2)))];
    }
    let value_x = INFO + mm(3_000);
    let head = cell(caption, CAPTION, INFO, mm(2_850), setter.leaf(row, Role::RowHead));
    vec![head, cell(value, VALUE, value_x, right - value_x, setter.leaf(row, Role::Cell(1)))]
}

/// Where to fold and where to punch.
fn marks() -> Vec<Item> {
    [(10_500, 250), (14_850, 400), (21_000, 250)]
        .map(|(y, length)| rule(mm(500), mm(y), mm(length), pt(25), MUTED))
        .to_vec()
}
