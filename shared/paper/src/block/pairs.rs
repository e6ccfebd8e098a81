//! Captions and values: two facts in a row, hairlines between the rows.

use crate::fault::PaperError;
use crate::letter::{LEFT, WIDTH};
use crate::measure::{Length, mm, pt};
use crate::page::{Mark, Role};
use crate::setter::{Align, CAPTION, Cell, FAINT, HAIR, RULE, STRONG, Setter, VALUE, rule};
use crate::shape::Style;
use crate::strip::{Strip, tie};

/// Gap between the two columns.
const GUTTER: Length = mm(700);
const COLUMN: Length = (WIDTH - GUTTER) / 2;
/// Captions have at least this width, and at most that.
const CAPTION_WIDTHS: (Length, Length) = (mm(2_900), mm(3_900));

/// Space between a caption and its value.
const BESIDE: Length = mm(250);

/// A caption and its value.
pub type Pair = (String, String);

/// How large captions and values are, and from line to line.
#[derive(Clone, Copy)]
struct Look {
    caption: Style,
    value: Style,
    leading: Length,
}

const USUAL: Look = Look { caption: CAPTION, value: VALUE, leading: pt(1_280) };
/// Read from a distance.
const LARGE: Look = Look {
    caption: Style { size: pt(1_000), ..CAPTION },
    value: Style { size: pt(1_150), ..STRONG },
    leading: pt(1_900),
};

/// The facts that there are, as a table; those without a value are left out.
pub fn table(setter: &mut Setter, facts: &[Pair]) -> Result<Vec<Strip>, PaperError> {
    set(setter, facts, USUAL)
}

/// The same for a sign that is read from a distance.
pub fn large(setter: &mut Setter, facts: &[Pair]) -> Result<Vec<Strip>, PaperError> {
    set(setter, facts, LARGE)
}

fn set(setter: &mut Setter, facts: &[Pair], look: Look) -> Result<Vec<Strip>, PaperError> {
    let facts: Vec<&Pair> = facts.iter().filter(|(_, value)| !value.trim().is_empty()).collect();
    if facts.is_empty() {
        return Ok(Vec::new());
    }
    let mut widest = CAPTION_WIDTHS.0;
    for (caption, _) in &facts {
        widest = widest.max(setter.width(caption, look.caption)? + BESIDE);
    }
    let width = widest.min(CAPTION_WIDTHS.1);
    let table = setter.node(0, Role::Table);
    let mut strips =
        vec![Strip { items: vec![rule(LEFT, 0, WIDTH, RULE, HAIR)], height: RULE, ..Strip::default() }];
    let single = facts.len() == 1;
    for pair in facts.chunks(2) {
        let row = setter.node(table, Role::Row);
        let mut cells = Vec::new();
        for (at, fact) in (0..).zip(pair) {
            let (head, value) = (setter.leaf(row, Role::RowHead), setter.leaf(row, Role::Cell(1)));
            let x = LEFT + (COLUMN + GUTTER) * at;
            cells.extend(cells_of(fact, look, (x, width), [head, value]));
        }
        if pair.len() == 1 && !single {
            // A regular table has as many cells in each row.
            setter.leaf(row, Role::Cell(2));
        }
        let mut lines = setter.row(&cells, look.leading)?;
        if let Some(last) = lines.last_mut() {
            last.items.push(rule(LEFT, last.height - RULE, WIDTH, RULE, FAINT));
        }
        strips.extend(lines);
    }
    tie(&mut strips, 20);
    Ok(strips)
}

fn cells_of(
    (caption, value): &Pair,
    look: Look,
    (x, width): (Length, Length),
    marks: [Mark; 2],
) -> [Cell; 2] {
    let [head, mark] = marks;
    let cell = |text: &str, style, x, width, mark| Cell {
        text: text.to_owned(),
        style,
        x,
        width,
        align: Align::Left,
        mark,
    };
    [
        cell(caption, look.caption, x, width - BESIDE, head),
        cell(value, look.value, x + width, COLUMN - width, mark),
    ]
}
