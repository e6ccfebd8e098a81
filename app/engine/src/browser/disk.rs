//! What is wanted of the database, as plain values: what must still hold, what is written, what is read.
//! Every plan is one transaction.

/// A key; the screens' are text, all others plain bytes.
pub type Key = Vec<u8>;

/// The object stores.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    /// Who is signed in, cursors, marks, counters.
    Meta,
    /// The decoded value of each record.
    Rows,
    /// The truth: every change of every record.
    Changes,
    /// What the relay has not acknowledged.
    Outbox,
    /// What the window paints first.
    Screens,
    /// Many changes of one record in one chunk.
    Packs,
    /// Photos, scans and papers, under the SHA-256 of their bytes.
    Blobs,
    /// Which blobs the relay has not confirmed.
    Uploads,
}

/// Writes that happen all together or not at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    pub guards: Vec<Guard>,
    pub writes: Vec<Write>,
}

/// What must stand in the database for the plan to be carried out: another tab may have been quicker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guard {
    pub table: Table,
    pub key: Key,
    pub expected: Option<Vec<u8>>,
}

/// One write. Repeating it changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Write {
    Put(Table, Key, Vec<u8>),
    Remove(Table, Key),
    /// Empties a store.
    Clear(Table),
}

/// One read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Read {
    /// The value of one key, or nothing.
    One(Table, Key),
    /// The values of all keys that begin so, in the order of the keys.
    Values(Table, Key),
    /// The keys that begin so, in order.
    Keys(Table, Key),
}

/// What each read of a list found.
pub type Found = Vec<Vec<Vec<u8>>>;

/// Why the database did not do it. Nothing was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The disk is full (`QuotaExceededError`).
    Full,
    /// The connection is dead and opening it again did not help.
    Lost,
    /// A guard did not hold: another tab has written in between.
    Moved,
    /// Another build holds the database.
    Blocked,
    /// The browser gives no reason that we know.
    Other,
}

impl Plan {
    /// Adds a value to be stored.
    pub fn put(&mut self, table: Table, key: impl Into<Key>, value: Vec<u8>) {
        self.writes.push(Write::Put(table, key.into(), value));
    }

    /// Adds a key to be removed.
    pub fn remove(&mut self, table: Table, key: impl Into<Key>) {
        self.writes.push(Write::Remove(table, key.into()));
    }

    /// Adds something that must hold.
    pub fn guard(&mut self, table: Table, key: impl Into<Key>, expected: Option<Vec<u8>>) {
        self.guards.push(Guard { table, key: key.into(), expected });
    }

    /// The stores that the plan touches, each once.
    pub fn tables(&self) -> Vec<Table> {
        let guarded = self.guards.iter().map(|guard| guard.table);
        let written = self.writes.iter().map(|write| match write {
            Write::Put(table, ..) | Write::Remove(table, _) | Write::Clear(table) => *table,
        });
        let mut tables: Vec<Table> = guarded.chain(written).collect();
        tables.sort_unstable();
        tables.dedup();
        tables
    }
}

impl Table {
    /// All of them.
    pub const ALL: [Table; 8] = [
        Table::Meta,
        Table::Rows,
        Table::Changes,
        Table::Outbox,
        Table::Screens,
        Table::Packs,
        Table::Blobs,
        Table::Uploads,
    ];

    /// The name of the object store.
    pub fn name(self) -> &'static str {
        match self {
            Table::Meta => "meta",
            Table::Rows => "rows",
            Table::Changes => "changes",
            Table::Outbox => "outbox",
            Table::Screens => bridge::screen::STORE,
            Table::Packs => "packs",
            Table::Blobs => "blobs",
            Table::Uploads => "uploads",
        }
    }
}

impl Read {
    /// The store that is read.
    pub fn table(&self) -> Table {
        match self {
            Read::One(table, _) | Read::Values(table, _) | Read::Keys(table, _) => *table,
        }
    }
}

/// The first key behind all keys that begin with a prefix; `None` if there is none.
pub fn behind(prefix: &[u8]) -> Option<Key> {
    let last = prefix.iter().rposition(|byte| *byte != u8::MAX)?;
    let mut end = prefix[..=last].to_vec();
    end[last] += 1;
    Some(end)
}

#[cfg(test)]
mod tests {
    use super::{Plan, Table, behind};

    #[test]
    fn the_end_of_a_prefix_lies_behind_all_its_keys() {
        for (prefix, end) in
            [(&[1_u8, 2][..], Some(vec![1, 3])), (&[1, 255], Some(vec![2])), (&[255, 255], None), (&[], None)]
        {
            assert_eq!(behind(prefix), end, "{prefix:?}");
        }
    }

    #[test]
    fn a_plan_names_each_store_once() {
        let mut plan = Plan::default();
        plan.put(Table::Rows, b"a", Vec::new());
        plan.guard(Table::Rows, b"a", None);
        plan.remove(Table::Outbox, b"b");
        assert_eq!(plan.tables(), [Table::Rows, Table::Outbox]);
    }
}
