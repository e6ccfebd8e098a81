//! Captions and values: two facts in a row, hairlines between the rows.

use crate::fault::PaperError;
use crate::letter::{LEFT, WIDTH};
use crate::measure::{Length, mm, pt};
use crate::page::{Mark, Role};
use crate::setter::{Align, CAPTION, Cell, FAINT, HAIR, ROW_LEADING, RULE, Setter, VALUE, rule};
use crate::strip::{Strip, tie};

/// Gap between the two columns.
const GUTTER: Length = mm(700);
const COLUMN: Length = (WIDTH - GUTTER) / 2;
const CAPTION_WIDTH: Length = mm(2_900);

/// A caption and its value.
pub type Pair = (String, String);

/// The facts that there are, as a table; those without a value are left out.
pub fn table(setter: &mut Setter, facts: &[Pair]) -> Result<Vec<Strip>, PaperError> {
    let facts: Vec<&Pair> = facts.iter().filter(|(_, value)| !value.trim().is_empty()).collect();
    if facts.is_empty() {
        return Ok(Vec::new());
    }
    let table = setter.node(0, Role::Table);
    let mut strips =
        vec![Strip { items: vec![rule(LEFT, 0, WIDTH, RULE, HAIR)], height: RULE, ..Strip::default() }];
    let single = facts.len() == 1;
    for pair in facts.chunks(2) {
        let row = setter.node(table, Role::Row);
        let mut cells = Vec::new();
        for (at, fact) in (0..).zip(pair) {
            let (head, value) = (setter.leaf(row, Role::RowHead), setter.leaf(row, Role::Cell(1)));
            cells.extend(cells_of(fact, LEFT + (COLUMN + GUTTER) * at, head, value));
        }
        if pair.len() == 1 && !single {
            // A regular table has as many cells in each row.
            setter.leaf(row, Role::Cell(2));
        }
        let mut lines = setter.row(&cells, ROW_LEADING + pt(60))?;
        if let Some(last) = lines.last_mut() {
            last.items.push(rule(LEFT, last.height - RULE, WIDTH, RULE, FAINT));
        }
        strips.extend(lines);
    }
    tie(&mut strips, 20);
    Ok(strips)
}

fn cells_of((caption, value): &Pair, x: Length, head: Mark, cell: Mark) -> [Cell; 2] {
    [
        Cell {
            text: caption.clone(),
            style: CAPTION,
            x,
            width: CAPTION_WIDTH - mm(150),
            align: Align::Left,
            mark: head,
        },
        Cell {
            text: value.clone(),
            style: VALUE,
            x: x + CAPTION_WIDTH,
            width: COLUMN - CAPTION_WIDTH,
            align: Align::Left,
            mark: cell,
        },
    ]
}
