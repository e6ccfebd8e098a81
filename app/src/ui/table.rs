//! Tables of figures: columns line up, sums stand in the head as well as at the foot. Wide ones scroll inside their own
//! box, or become cards where there is no room.

use markup::view;

use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::signal::Callback;
use crate::ui::soon::soon;
use crate::ui::text::Text;

/// A column: what it is called, and whether figures stand in it.
pub struct Column {
    pub name: Text,
    pub figures: bool,
}

/// What stands in one place.
pub struct Cell {
    view: View,
    class: &'static str,
}

/// How a line is opened.
pub enum Way {
    Nowhere,
    Press(Callback<()>),
}

/// A line.
pub struct Line {
    pub cells: Vec<Cell>,
    pub way: Way,
    /// The one that is looked at.
    pub here: bool,
    /// What is told beneath it.
    pub below: Option<View>,
}

/// A table.
pub struct Table {
    pub label: Text,
    /// "cards" where each line is a card of its own on a narrow screen.
    pub class: &'static str,
    pub columns: Vec<Column>,
    /// One for each column; none where there is nothing to sum.
    pub sums: Vec<Cell>,
    pub lines: Vec<Line>,
}

/// Columns; `true` where figures stand.
pub fn columns<const N: usize>(names: [(Text, bool); N]) -> Vec<Column> {
    names.into_iter().map(|(name, figures)| Column { name, figures }).collect()
}

/// Words.
pub fn words(text: impl Into<Text>) -> Cell {
    Cell { view: text.into().draw(), class: "" }
}

/// A figure; one below zero is told by its sign and its colour.
pub fn figure(text: String, below_zero: bool) -> Cell {
    Cell { view: text.draw(), class: if below_zero { "figure-cell below-zero" } else { "figure-cell" } }
}

/// Something drawn.
pub fn drawn(view: View) -> Cell {
    Cell { view, class: "" }
}

impl Line {
    /// A line that only tells.
    pub fn of(cells: Vec<Cell>) -> Line {
        Line { cells, way: Way::Nowhere, here: false, below: None }
    }
}

/// Draws it.
pub fn table(table: Table) -> View {
    with_rest(table, ().draw())
}

/// Draws a long one: what `rest` gives comes once the first lines have been painted.
pub fn long_table(table: Table, rest: impl Fn() -> Vec<Line> + 'static) -> View {
    let names: Vec<Text> = table.columns.iter().map(|column| column.name.clone()).collect();
    let width = u32::try_from(names.len()).unwrap_or(1);
    let rest = move || rest().into_iter().map(|one| line(one, &names, width)).collect_view();
    with_rest(table, soon(rest))
}

fn with_rest(table: Table, rest: View) -> View {
    let names: Vec<Text> = table.columns.iter().map(|column| column.name.clone()).collect();
    let width = u32::try_from(names.len()).unwrap_or(1);
    let head = table.columns.into_iter().map(|column| {
        let class = if column.figures { "figure-cell" } else { "" };
        view! { <th scope="col" role="columnheader" class=class>{column.name}</th> }
    });
    let head = head.collect_view();
    let (above, beneath) = sums(table.sums, &names);
    let lines = table.lines.into_iter().map(|one| line(one, &names, width)).collect_view();
    view! {
        <div class="table-box" role="group" aria-label=table.label.clone() tabindex="0">
            <table class=format!("table {}", table.class) role="table" aria-label=table.label>
                <thead role="rowgroup"><tr role="row" class="table-names">{head}</tr> {above}</thead>
                <tbody role="rowgroup">{lines} {rest}</tbody>
                {beneath}
            </table>
        </div>
    }
}

/// The sums twice; the second time for the eye alone.
fn sums(sums: Vec<Cell>, names: &[Text]) -> (View, View) {
    if sums.is_empty() {
        return (().draw(), ().draw());
    }
    let copies = sums.iter().map(|sum| Cell { view: copy(&sum.view), class: sum.class }).collect();
    let foot = view! {
        <tfoot role="rowgroup" aria-hidden="true"><tr role="row" class="table-sums">{cells(copies, names, Way::Nowhere)}</tr></tfoot>
    };
    (view! { <tr role="row" class="table-sums">{cells(sums, names, Way::Nowhere)}</tr> }, foot)
}

fn copy(view: &View) -> View {
    View(view.0.iter().filter_map(|node| node.clone_node_with_deep(true).ok()).collect())
}

fn line(line: Line, names: &[Text], width: u32) -> View {
    let below = line.below.map(|below| {
        view! { <tr role="row" class="table-below"><td role="cell" colspan=width>{below}</td></tr> }
    });
    let here = line.here;
    view! {
        <tr role="row" class="table-line" class:here=here aria-current=here.then_some("true")>{cells(line.cells, names, line.way)}</tr>
        {below}
    }
}

fn cells(cells: Vec<Cell>, names: &[Text], way: Way) -> View {
    let mut way = Some(way);
    let cell = |(cell, name): (Cell, &Text)| {
        let view = opening(cell.view, way.take().unwrap_or(Way::Nowhere));
        view! { <td role="cell" class=cell.class data-name=name.clone()>{view}</td> }
    };
    cells.into_iter().zip(names).map(cell).collect_view()
}

/// The first cell of a line opens it.
fn opening(view: View, way: Way) -> View {
    match way {
        Way::Nowhere => view,
        Way::Press(press) => {
            view! { <button type="button" class="table-open" on:click=move |_| press.run(())>{view}</button> }
        }
    }
}
