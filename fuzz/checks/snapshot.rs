//! Any bytes as a manifest and as a part: never a panic, and what can be read says the same again.

use sync::wire::snapshot::{Manifest, pack, unpack};

pub fn check(bytes: &[u8]) {
    if let Ok(manifest) = Manifest::decode(bytes) {
        let again = manifest.encode().and_then(|bytes| Manifest::decode(&bytes));
        assert_eq!(again, Ok(manifest));
    }
    if let Ok(documents) = unpack(bytes)
        && let Ok(again) = pack(&documents)
    {
        assert_eq!(unpack(&again), Ok(documents));
    }
}
