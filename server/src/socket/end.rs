//! How a conversation ends.

use sync::wire::part::Trouble;

use crate::problem::Failure;

/// Why a conversation is over.
pub enum End {
    /// The device has gone, or the relay stops.
    Gone,
    /// The relay will not go on.
    Refused(Trouble, Option<u32>),
}

/// A step of a conversation, which may be its last.
pub type Step = Result<(), End>;

impl<E: Into<Failure>> From<E> for End {
    fn from(error: E) -> End {
        let failure: Failure = error.into();
        tracing::error!(?failure, "a socket's database failed");
        End::Refused(Trouble::Busy, Some(10))
    }
}
