//! Why bytes are not what they should be. The bytes come from the relay or a damaged store: never a panic.

/// Why a change or a saved document was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Not one sound change.
    Malformed,
    /// A change that does more than write scalars at the root: never ours.
    NotFlat,
    /// It speaks of operations that its dependencies do not contain.
    Unfounded,
    /// Another change already stands at this place of its actor: a copied browser profile, or tampering.
    ActorTwice,
    /// Automerge could not take it.
    Refused,
}
