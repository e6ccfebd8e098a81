//! Sentences of the report about a list.

use crate::report::sentence::Report;

/// The sentence.
pub fn told(item: &Report) -> String {
    match item {
        Report::Head => "Zeile;Grund;Kunde;Angabe;Berechnet".to_owned(),
        Report::Name(list) => format!("{list}-Bericht.csv"),
        Report::FieldCount { expected, found } => format!("Die Zeile hat {found} statt {expected} Felder."),
        Report::Unreadable { column, text, why } => format!("{column}: „{text}“. {why}"),
        Report::Twice { column, text, first } => format!("{column} „{text}“ steht schon in Zeile {first}."),
        Report::Garbled { column, text } => {
            format!("{column}: „{text}“ enthält zerstörte Umlaute. Bitte die Datei neu ausgeben.")
        }
        Report::BrokenQuotes => "Anführungszeichen an falscher Stelle.".to_owned(),
        Report::TooLong => "Die Zeile ist zu lang.".to_owned(),
        Report::Stranger => {
            "Diesen Kunden gibt es hier nicht. Was die Liste über ihn sagt, liegt bereit, bis er angelegt ist."
                .to_owned()
        }
        Report::StrangerLines(1) => "1 Zeile".to_owned(),
        Report::StrangerLines(count) => format!("{count} Zeilen"),
        Report::Break(figure) => format!("Geht nicht auf: {figure}"),
    }
}
