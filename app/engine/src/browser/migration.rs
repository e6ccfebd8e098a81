//! The steps from an empty database to today's stores. A step that was published is never changed; a new one is added.
//! What has to become of the values is in `store::migration`.

use wasm_bindgen::JsValue;
use web_sys::IdbDatabase;

use crate::browser::disk::Table;

/// The stores that each version has brought.
pub const STEPS: [&[Table]; 2] = [
    &[Table::Meta, Table::Rows, Table::Changes, Table::Outbox, Table::Screens],
    &[Table::Packs, Table::Blobs, Table::Uploads],
];

/// The version that this build wants.
pub const VERSION: u32 = STEPS.len() as u32;

/// Carries out what is missing from `old` on.
pub fn run(database: &IdbDatabase, old: u32) -> Result<(), JsValue> {
    for table in STEPS.iter().skip(old as usize).copied().flatten() {
        database.create_object_store(table.name())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::STEPS;
    use crate::browser::disk::Table;

    #[test]
    fn every_store_is_made_by_exactly_one_step() {
        let mut made: Vec<Table> = STEPS.concat();
        made.sort_unstable();
        assert_eq!(made, Table::ALL);
    }
}
