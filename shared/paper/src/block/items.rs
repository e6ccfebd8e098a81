//! The items of a paper: a table whose head is repeated and whose sum is carried from page to page.

use domain::document::kind::PaperKind;
use domain::money::{Cents, Quantity};
use domain::sale::line::{Line, Unit};
use domain::sale::tax::LineTax;
use domain::tongue::Tongue;
use words::format::{self, NBSP};
use words::label::label;
use words::letter::caption::Word;
use words::letter::{off_all, reduced, word};

use crate::fact::Facts;
use crate::fault::PaperError;
use crate::flow::{Edge, Repeat};
use crate::letter::{LEFT, WIDTH};
use crate::measure::{Length, mm, pt};
use crate::page::{Item, Mark, Role};
use crate::setter::{
    Align, CAPTION, Cell, FAINT, FIGURE, HAIR, MUTED, ROW_LEADING, RULE, Setter, VALUE, rule,
};
use crate::shape::Style;
use crate::strip::Strip;

/// Column heads.
const HEAD: Style = Style { size: pt(800), ink: MUTED, ..crate::setter::BODY };
const GAP: Length = mm(450);
/// Space above and below the lines of an item.
const PAD: Length = pt(190);
const CARRIED_HEIGHT: Length = pt(1_900);

/// Where the columns stand: as wide as their longest value, the description takes the rest.
#[derive(Clone, Debug)]
pub struct Columns {
    tongue: Tongue,
    /// Left edge and width: position, description, quantity, price, tax, amount.
    places: [(Length, Length); 6],
    /// The columns that there are.
    shown: &'static [usize],
    /// The head as it is repeated.
    again: Strip,
}

const HEADS: [Word; 6] =
    [Word::Position, Word::Description, Word::Quantity, Word::UnitPrice, Word::Tax, Word::Amount];

/// The columns of papers with prices, and of those without.
const PRICED: &[usize] = &[0, 1, 2, 3, 4, 5];
const PLAIN: &[usize] = &[0, 1, 2];

impl Columns {
    /// Measures all values.
    pub fn measure(setter: &mut Setter, facts: &Facts) -> Result<Columns, PaperError> {
        let tongue = facts.tongue;
        let shown = if facts.kind == PaperKind::DeliveryNote { PLAIN } else { PRICED };
        let mut widths = [0; 6];
        for column in shown {
            widths[*column] = setter.width(word(tongue, HEADS[*column]), HEAD)?;
        }
        for ((at, line), amount) in facts.printed().iter().enumerate().zip(facts.amounts()) {
            for (column, text) in
                values(tongue, at, line, amount).into_iter().enumerate().filter(|(column, _)| *column != 1)
            {
                if !shown.contains(&column) {
                    continue;
                }
                widths[column] = widths[column].max(setter.width(&text, style(column))?);
            }
        }
        let gaps = GAP * (Length::try_from(shown.len()).unwrap_or(1) - 1);
        let others: Length = widths.iter().sum::<Length>() - widths[1] + gaps;
        widths[1] = (WIDTH - others).max(mm(2_000));
        let mut x = LEFT;
        let places = widths.map(|width| {
            let place = (x, width);
            x += width + GAP;
            place
        });
        let mut columns = Columns { tongue, places, shown, again: Strip::default() };
        columns.again = columns.head(setter, |_| Mark::Header)?;
        Ok(columns)
    }

    fn cell(&self, column: usize, text: String, style: Style, mark: Mark) -> Cell {
        let (x, width) = self.places[column];
        let align = if matches!(column, 0 | 1) { Align::Left } else { Align::Right };
        Cell { text, style, x, width, align, mark }
    }

    fn head(
        &self,
        setter: &mut Setter,
        mut mark: impl FnMut(&mut Setter) -> Mark,
    ) -> Result<Strip, PaperError> {
        let mut cells = Vec::new();
        for column in self.shown {
            let mark = mark(setter);
            cells.push(self.cell(*column, word(self.tongue, HEADS[*column]).to_owned(), HEAD, mark));
        }
        let row = setter.row(&cells, pt(1_400))?;
        let mut items: Vec<Item> = row.into_iter().flat_map(|strip| strip.items).collect();
        items.push(rule(LEFT, pt(1_560), WIDTH, RULE, setter.accent.rule));
        Ok(Strip { height: pt(1_700), items, keep: true, item: true, ..Strip::default() })
    }

    /// One item: its lines, with space around and a hairline below.
    fn row(
        &self,
        setter: &mut Setter,
        body: usize,
        at: usize,
        (line, amount): (&Line, Cents),
    ) -> Result<Vec<Strip>, PaperError> {
        let row = setter.node(body, Role::Row);
        let mut cells = Vec::new();
        let values = values(self.tongue, at, line, amount).into_iter().enumerate();
        for (column, text) in values.filter(|(column, _)| self.shown.contains(column)) {
            let mark = setter.leaf(row, Role::Cell(1));
            cells.push(self.cell(column, text, style(column), mark));
        }
        let mut strips = setter.row(&cells, ROW_LEADING)?;
        if let Some(first) = strips.first_mut() {
            first.height += PAD;
            first.items = crate::setter::at(std::mem::take(&mut first.items), PAD);
        }
        if let Some(last) = strips.last_mut() {
            last.height += PAD;
            last.items.push(rule(LEFT, last.height - RULE, WIDTH, RULE, FAINT));
        }
        Ok(strips)
    }
}

/// How a column looks.
fn style(column: usize) -> Style {
    match column {
        0 => Style { ink: MUTED, ..FIGURE },
        1 => VALUE,
        _ => FIGURE,
    }
}

/// What the cells of an item say.
fn values(tongue: Tongue, at: usize, line: &Line, amount: Cents) -> [String; 6] {
    let nothing = || "–".to_owned();
    let tax = match line.tax {
        LineTax::Unknown => nothing(),
        tax => label(tongue, tax).to_owned(),
    };
    let (position, amount) = ((at + 1).to_string(), format::amount(tongue, amount));
    if let Some(percent) = line.discount.filter(|_| line.is_off_all()) {
        let by = format::percent(tongue, percent);
        let text = match line.text.trim() {
            "" => off_all(tongue, &by),
            text => text.to_owned(),
        };
        return [position, text, nothing(), by, nothing(), amount];
    }
    [
        position,
        described(tongue, line),
        quantity(tongue, line),
        format::amount(tongue, line.price),
        tax,
        amount,
    ]
}

/// The text of an item, and what is taken off it.
pub fn described(tongue: Tongue, line: &Line) -> String {
    let percent =
        line.discount.filter(|percent| *percent != 0).map(|percent| format::percent(tongue, percent));
    let euros = line.reduction.filter(|cents| *cents != Cents(0)).map(|cents| format::money(tongue, cents));
    let off = percent.into_iter().chain(euros).map(|by| reduced(tongue, &by));
    std::iter::once(line.text.trim().to_owned()).chain(off).collect::<Vec<_>>().join(", ")
}

/// How much, and of what.
pub fn quantity(tongue: Tongue, line: &Line) -> String {
    let number = format::quantity(tongue, line.quantity);
    match line.unit {
        Unit::Unknown => number,
        // One piece says so by itself.
        Unit::Piece if line.quantity == Quantity::default() => number,
        Unit::Flat if line.quantity == Quantity::default() => label(tongue, Unit::Flat).to_owned(),
        unit => format!("{number}{NBSP}{}", label(tongue, unit)),
    }
}

/// The head and the items.
pub fn strips(setter: &mut Setter, facts: &Facts, columns: &Columns) -> Result<Vec<Strip>, PaperError> {
    let mut strips = Vec::new();
    let table = setter.node(0, Role::Table);
    let (head, body) = (setter.node(table, Role::TableHead), setter.node(table, Role::TableBody));
    let row = setter.node(head, Role::Row);
    strips.push(columns.head(setter, |setter| setter.leaf(row, Role::ColumnHead))?);
    let mut sum = Cents(0);
    for ((at, line), amount) in facts.printed().iter().enumerate().zip(facts.amounts()) {
        sum = sum + amount;
        let mut row = columns.row(setter, body, at, (line, amount))?;
        for strip in &mut row {
            (strip.item, strip.sum) = (true, Some(sum));
        }
        strips.extend(row);
    }
    if facts.printed().is_empty() {
        strips.extend(nothing(setter, facts.tongue, body, columns.shown.len())?);
    }
    if let Some(first) = strips.first_mut() {
        first.before = pt(1_200);
    }
    Ok(strips)
}

/// A row that says that there is nothing yet.
fn nothing(
    setter: &mut Setter,
    tongue: Tongue,
    body: usize,
    columns: usize,
) -> Result<Vec<Strip>, PaperError> {
    let row = setter.node(body, Role::Row);
    let mark = setter.leaf(row, Role::Cell(u8::try_from(columns).unwrap_or(1)));
    let text = word(tongue, Word::NoItems).to_owned();
    setter.row(&[Cell { text, style: CAPTION, x: LEFT, width: WIDTH, align: Align::Left, mark }], pt(1_600))
}

/// What is repeated where a page ends within the items.
pub struct Again<'s, 'a> {
    pub columns: &'s Columns,
    pub setter: &'s mut Setter<'a>,
}

impl Repeat for Again<'_, '_> {
    fn head(&self) -> Strip {
        self.columns.again.clone()
    }

    fn carried(&mut self, sum: Cents, edge: Edge) -> Result<Strip, PaperError> {
        let columns = self.columns;
        // Where there are no prices, there is no sum to carry.
        if !columns.shown.contains(&5) {
            return Ok(Strip { item: true, ..Strip::default() });
        }
        let texts =
            [(1, word(columns.tongue, Word::Carried).to_owned()), (5, format::amount(columns.tongue, sum))];
        let cells = texts.map(|(column, text)| {
            let style = Style { ink: MUTED, ..FIGURE };
            let (x, width) = columns.places[column];
            let room = if column == 5 { x + width - LEFT } else { width };
            let x = if column == 5 { LEFT } else { x };
            Cell { x, width: room, ..columns.cell(column, text, style, Mark::Header) }
        });
        let mut items: Vec<Item> = Vec::new();
        for strip in self.setter.row(&cells, CARRIED_HEIGHT - RULE)? {
            items.extend(strip.items);
        }
        let y = if edge == Edge::Top { CARRIED_HEIGHT - RULE } else { 0 };
        items.push(rule(LEFT, y, WIDTH, RULE, HAIR));
        Ok(Strip { height: CARRIED_HEIGHT, items, item: true, ..Strip::default() })
    }

    fn carried_height(&self) -> Length {
        if self.columns.shown.contains(&5) { CARRIED_HEIGHT } else { 0 }
    }
}
