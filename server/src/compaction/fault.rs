//! Why a shelf is left as it is.

use sync::wire::error::WireError;

use crate::store::error::StoreError;

/// Why a shelf was left as it was.
#[derive(Debug)]
pub enum Fault {
    /// The database.
    Store(StoreError),
    /// A document cannot be put together out of its changes.
    Unreadable,
    /// A part does not hold exactly the changes that the log says it must.
    Lacks,
    /// A part breaks the protocol's limits.
    Wire(WireError),
    /// Somebody has changed the snapshot meanwhile.
    Moved,
}

impl<E: Into<StoreError>> From<E> for Fault {
    fn from(error: E) -> Fault {
        Fault::Store(error.into())
    }
}
