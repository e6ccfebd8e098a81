//! What roles are called in a file: in its marks, and in its tree of meaning (ISO 32000-1, 14.8.4).

use pdf_writer::types::StructRole;

use crate::page::Role;

/// What a role is called in marks.
pub fn role_name(role: Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Title => "H1",
        Role::Heading => "H2",
        Role::Paragraph => "P",
        Role::Table => "Table",
        Role::TableHead => "THead",
        Role::TableBody => "TBody",
        Role::Row => "TR",
        Role::ColumnHead | Role::RowHead => "TH",
        Role::Cell(_) => "TD",
        Role::Figure => "Figure",
    }
}

/// What a role is called in the tree.
pub fn struct_role(role: Role) -> StructRole {
    match role {
        Role::Document => StructRole::Document,
        Role::Title => StructRole::H1,
        Role::Heading => StructRole::H2,
        Role::Paragraph => StructRole::P,
        Role::Table => StructRole::Table,
        Role::TableHead => StructRole::THead,
        Role::TableBody => StructRole::TBody,
        Role::Row => StructRole::TR,
        Role::ColumnHead | Role::RowHead => StructRole::TH,
        Role::Cell(_) => StructRole::TD,
        Role::Figure => StructRole::Figure,
    }
}
