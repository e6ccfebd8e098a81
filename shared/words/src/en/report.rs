//! Sentences of the report about a list.

use crate::report::sentence::Report;

/// The sentence.
pub fn told(item: &Report) -> String {
    match item {
        Report::Head => "Line;Reason;Customer;Text or figure;Computed".to_owned(),
        Report::Name(list) => format!("{list}-report.csv"),
        Report::FieldCount { expected, found } => {
            format!("The line has {found} fields instead of {expected}.")
        }
        Report::Unreadable { column, text, why } => format!("{column}: “{text}”. {why}"),
        Report::Twice { column, text, first } => format!("{column} “{text}” stands in line {first} already."),
        Report::Garbled { column, text } => {
            format!("{column}: “{text}” contains destroyed letters. Please export the file anew.")
        }
        Report::BrokenQuotes => "Quotation marks out of place.".to_owned(),
        Report::TooLong => "The line is too long.".to_owned(),
        Report::Stranger => {
            "This customer is not here. What the list says of them is kept aside until they are.".to_owned()
        }
        Report::StrangerLines(1) => "1 line".to_owned(),
        Report::StrangerLines(count) => format!("{count} lines"),
        Report::Break(figure) => format!("Does not add up: {figure}"),
    }
}
