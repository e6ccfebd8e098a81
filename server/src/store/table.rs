//! The tables as rows that either database can give and take: what backups are made of.

use futures_util::TryStreamExt;
use sqlx::{AssertSqlSafe, ColumnIndex, Decode, Row, Type};

use crate::store::error::StoreError;
use crate::store::line::{Line, on};

/// A table, by its columns.
struct Table {
    name: &'static str,
    columns: &'static [(&'static str, Kind)],
}

#[derive(Clone, Copy)]
enum Kind {
    Number,
    Bytes,
    Text,
}

/// A value on its way.
enum Cell {
    Number(Option<i64>),
    Bytes(Option<Vec<u8>>),
    Text(Option<String>),
}

use Kind::{Bytes, Number, Text};

/// In an order in which every row finds those it speaks of.
const TABLES: [Table; 17] = [
    Table {
        name: "house",
        columns: &[
            ("\"only\"", Number),
            ("id", Bytes),
            ("name", Text),
            ("locale", Text),
            ("created", Number),
        ],
    },
    Table {
        name: "account",
        columns: &[
            ("id", Bytes),
            ("login", Text),
            ("login_folded", Text),
            ("name", Text),
            ("initials", Text),
            ("role", Number),
            ("password", Text),
            ("created", Number),
        ],
    },
    Table {
        name: "device",
        columns: &[
            ("number", Number),
            ("id", Bytes),
            ("account", Bytes),
            ("name", Text),
            ("created", Number),
        ],
    },
    Table {
        name: "session",
        columns: &[
            ("hash", Bytes),
            ("device", Number),
            ("created", Number),
            ("seen", Number),
            ("expires", Number),
            ("revoked", Number),
        ],
    },
    Table {
        name: "link",
        columns: &[("hash", Bytes), ("created", Number), ("expires", Number), ("used", Number)],
    },
    Table {
        name: "invitation",
        columns: &[
            ("hash", Bytes),
            ("name", Text),
            ("initials", Text),
            ("role", Number),
            ("invited_by", Bytes),
            ("created", Number),
            ("expires", Number),
            ("used", Number),
        ],
    },
    Table {
        name: "log",
        columns: &[
            ("shelf", Number),
            ("seq", Number),
            ("doc", Bytes),
            ("hash", Bytes),
            ("bytes", Bytes),
            ("chain", Bytes),
            ("device", Number),
            ("at", Number),
        ],
    },
    Table { name: "head", columns: &[("shelf", Number), ("seq", Number), ("chain", Bytes)] },
    Table { name: "document", columns: &[("doc", Bytes), ("shelf", Number)] },
    Table { name: "sealed", columns: &[("doc", Bytes)] },
    Table {
        name: "blob",
        columns: &[
            ("hash", Bytes),
            ("content", Bytes),
            ("size", Number),
            ("media", Text),
            ("created", Number),
        ],
    },
    Table { name: "blob_shelf", columns: &[("hash", Bytes), ("shelf", Number)] },
    Table {
        name: "upload",
        columns: &[
            ("hash", Bytes),
            ("shelf", Number),
            ("content", Bytes),
            ("size", Number),
            ("media", Text),
            ("received", Number),
            ("touched", Number),
        ],
    },
    Table { name: "piece", columns: &[("content", Bytes), ("at", Number), ("bytes", Bytes)] },
    Table {
        name: "manifest",
        columns: &[
            ("shelf", Number),
            ("base", Number),
            ("chain", Bytes),
            ("purged", Number),
            ("floor", Number),
        ],
    },
    Table {
        name: "part",
        columns: &[
            ("shelf", Number),
            ("place", Number),
            ("name", Bytes),
            ("documents", Number),
            ("class", Number),
            ("bytes", Bytes),
        ],
    },
    Table { name: "stored", columns: &[("\"only\"", Number), ("bytes", Number)] },
];

/// The names of the tables that a backup holds.
pub fn names() -> impl Iterator<Item = &'static str> {
    TABLES.iter().map(|table| table.name)
}

/// Empties every table.
pub async fn clear(line: &mut Line<'_>) -> Result<(), StoreError> {
    for name in TABLES.iter().rev().map(|table| table.name) {
        let sql = AssertSqlSafe(format!("DELETE FROM {name}"));
        on!(line, line => sqlx::query(sql).execute(line).await?.rows_affected());
    }
    Ok(())
}

/// Copies every row of every table; gives how many there were.
pub async fn copy(from: &mut Line<'_>, to: &mut Line<'_>) -> Result<u64, StoreError> {
    let mut copied = 0;
    for table in &TABLES {
        let sql = AssertSqlSafe(table.select());
        copied += on!(from, from => {
            let mut rows = sqlx::query(sql).fetch(from);
            let mut copied = 0;
            while let Some(row) = rows.try_next().await? {
                table.insert(to, table.cells(&row)?).await?;
                copied += 1;
            }
            copied
        });
    }
    Ok(copied)
}

impl Table {
    fn list(&self) -> String {
        self.columns.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
    }

    fn select(&self) -> String {
        format!("SELECT {} FROM {}", self.list(), self.name)
    }

    fn cells<'r, R: Row>(&self, row: &'r R) -> Result<Vec<Cell>, StoreError>
    where
        usize: ColumnIndex<R>,
        Option<i64>: Decode<'r, R::Database> + Type<R::Database>,
        Option<Vec<u8>>: Decode<'r, R::Database> + Type<R::Database>,
        Option<String>: Decode<'r, R::Database> + Type<R::Database>,
    {
        let cell = |(place, (_, kind)): (usize, &(&str, Kind))| {
            Ok(match kind {
                Number => Cell::Number(row.try_get(place)?),
                Bytes => Cell::Bytes(row.try_get(place)?),
                Text => Cell::Text(row.try_get(place)?),
            })
        };
        self.columns.iter().enumerate().map(cell).collect()
    }

    async fn insert(&self, to: &mut Line<'_>, cells: Vec<Cell>) -> Result<(), StoreError> {
        let places: Vec<String> = (1..=cells.len()).map(|place| format!("${place}")).collect();
        let sql = format!("INSERT INTO {} ({}) VALUES ({})", self.name, self.list(), places.join(", "));
        on!(to, to => {
            let insert = cells.into_iter().fold(sqlx::query(AssertSqlSafe(sql)), |insert, cell| match cell {
                Cell::Number(number) => insert.bind(number),
                Cell::Bytes(bytes) => insert.bind(bytes),
                Cell::Text(text) => insert.bind(text),
            });
            insert.execute(to).await?.rows_affected()
        });
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::TABLES;

    /// A column that a backup forgets would be lost with the first restore.
    #[test]
    fn every_column_of_every_migration_is_in_a_backup() {
        for folder in ["sqlite", "postgres"] {
            let folder = format!("{}/migrations/{folder}", env!("CARGO_MANIFEST_DIR"));
            for file in std::fs::read_dir(folder).unwrap() {
                let sql = std::fs::read_to_string(file.unwrap().path()).unwrap();
                for statement in sql.split(";\n") {
                    let Some((_, table)) = statement.split_once("CREATE TABLE ") else { continue };
                    check(table);
                }
            }
        }
    }

    fn check(statement: &str) {
        let (name, columns) = statement.split_once(" (\n").unwrap();
        if name.starts_with("own_") {
            return;
        }
        let table = TABLES.iter().find(|table| table.name == name).expect(name);
        for column in columns.lines().filter_map(|line| line.split_whitespace().next()) {
            let column = column.trim_matches('"');
            let is_column = column.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_');
            assert!(
                !is_column || table.columns.iter().any(|(known, _)| known.trim_matches('"') == column),
                "{name}.{column} is in no backup"
            );
        }
    }
}
