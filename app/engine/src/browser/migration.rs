//! The steps from an empty database to today's. A step that was published is never changed; a new one is added.

use wasm_bindgen::JsValue;
use web_sys::IdbDatabase;

use crate::browser::disk::Table;

type Step = fn(&IdbDatabase) -> Result<(), JsValue>;

const STEPS: [Step; 1] = [first];

/// The version that this build wants.
pub const VERSION: u32 = STEPS.len() as u32;

/// Carries out what is missing from `old` on.
pub fn run(database: &IdbDatabase, old: u32) -> Result<(), JsValue> {
    STEPS.iter().skip(old as usize).try_for_each(|step| step(database))
}

/// One store for each kind of thing.
fn first(database: &IdbDatabase) -> Result<(), JsValue> {
    for table in Table::ALL {
        database.create_object_store(table.name())?;
    }
    Ok(())
}
