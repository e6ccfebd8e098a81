//! Columns that lists about customers have beside the fields of their records: whom a line is about, which order, which
//! year. They are no fields; a mapping names them by these words.

use crate::choice;

choice!(
    /// Such a column.
    ListColumn {
        /// "Kundennummer".
        CustomerNumber = "customer.number",
        CustomerName = "customer.name",
        /// "Vorgangsnummer" of a contact's case.
        CaseNumber = "case.number",
        /// "Auftragsnummer" of a position.
        OrderNumber = "order.number",
        /// Order and split in one ("403865 / 1").
        OrderAndSplit = "order.both",
        /// "Buchungsjahr".
        Year = "year",
        /// A column that is a division by itself ("Sparte").
        Division = "division",
        /// The name of one division, an amount beside it.
        DivisionName = "division.name",
        /// "Soll".
        Debit = "debit",
        /// "Haben".
        Credit = "credit",
        /// Whether a balance is debit or credit ("S/H").
        Side = "side",
        /// The customer's whole balance as the source states it.
        Stated = "stated.balance",
        /// "Rech.-Nr." and "Rech.-Dt." of an invoice in a statement.
        InvoiceNumber = "number",
        InvoiceDate = "date",
    }
);
