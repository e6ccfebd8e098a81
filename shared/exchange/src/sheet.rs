//! A whole list: which columns were recognised, which lines come in, which do not and why.

use std::collections::BTreeMap;

use crate::cell;
use crate::decode;
use crate::heading::fold;
use crate::import::{Import, Row};
use crate::layout::Layout;
use crate::line::Line;
use crate::listed::{Listed, Rules, marks};
use crate::problem::{FileProblem, RowProblem};
use crate::rejected::rejected;
use crate::split::Record;

/// Reads a list out of the bytes of a file.
///
/// # Errors
/// Why nothing of the file can be read.
pub fn read<T: Listed>(bytes: &[u8]) -> Result<Import<T>, FileProblem> {
    read_lines(bytes, &T::rules()).map(Import::typed)
}

fn read_lines(bytes: &[u8], rules: &Rules) -> Result<Import<Line>, FileProblem> {
    let (text, encoding) = decode::text(bytes)?;
    let layout = Layout::find(&text, rules)?;
    let mut import = Import {
        encoding,
        delimiter: layout.delimiter,
        columns: layout.columns(),
        ignored: layout.ignored.clone(),
        rows: Vec::new(),
        rejected: Vec::new(),
    };
    let mut seen = BTreeMap::new();
    for record in layout.body(&text) {
        match row(&layout, &record, rules, &mut seen) {
            Ok(row) => import.rows.push(row),
            Err(problem) => import.rejected.push(rejected(&record, problem)),
        }
    }
    if import.rows.is_empty() && import.rejected.is_empty() { Err(FileProblem::NoRows) } else { Ok(import) }
}

/// Contents of unique keys and the line where each stands first.
type Seen = BTreeMap<(&'static str, String), u32>;

fn row(layout: &Layout, record: &Record, rules: &Rules, seen: &mut Seen) -> Result<Row<Line>, RowProblem> {
    let fields = record.fields.as_ref().ok_or(RowProblem::BrokenQuotes)?;
    layout.fits(fields)?;
    let mut cells = Line::default();
    for (at, _, heading) in &layout.found {
        let text = fields.get(*at).map(|field| cell::bare(field)).unwrap_or_default();
        cells.put(heading, text, rules.strict)?;
    }
    let row = cells.finish(record.line, rules, &layout.keys)?;
    once(&row, rules, seen)?;
    Ok(row)
}

/// Notes the unique contents of a line, unless one of them stood in an earlier line.
fn once(row: &Row<Line>, rules: &Rules, seen: &mut Seen) -> Result<(), RowProblem> {
    let marks = marks(&row.value.leaves, rules);
    for (key, text) in &marks {
        if let Some(first_line) = seen.get(&(*key, fold(text))) {
            return Err(RowProblem::Twice {
                key: (*key).to_owned(),
                text: text.clone(),
                first_line: *first_line,
            });
        }
    }
    seen.extend(marks.into_iter().map(|(key, text)| ((key, fold(&text)), row.line)));
    Ok(())
}
