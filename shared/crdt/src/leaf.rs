//! A record as this crate sees it: named leaves, each one scalar. An absent leaf was never set or is blank.

use automerge::{ScalarValue, Value, hydrate};
use std::collections::BTreeMap;

/// A record: `address.street`, `lines/<id>/text` and so on. In order, so that equal records make equal bytes.
pub type Leaves = BTreeMap<String, Leaf>;

/// One value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Leaf {
    Text(String),
    Int(i64),
    Flag(bool),
    Bytes(Vec<u8>),
}

/// What the document holds under a name: a leaf, a blank, or something only a newer version understands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Held {
    Leaf(Leaf),
    Blank,
    Foreign,
}

impl Held {
    pub(crate) fn of(value: &Value<'_>) -> Held {
        match value.as_scalar() {
            Some(ScalarValue::Null) => Held::Blank,
            Some(scalar) => from_scalar(scalar).map_or(Held::Foreign, Held::Leaf),
            None => Held::Foreign,
        }
    }

    pub(crate) fn wanted(leaf: &Option<Leaf>) -> Held {
        leaf.clone().map_or(Held::Blank, Held::Leaf)
    }
}

/// What a leaf is inside Automerge.
pub(crate) fn to_scalar(leaf: &Leaf) -> ScalarValue {
    match leaf {
        Leaf::Text(text) => ScalarValue::Str(text.as_str().into()),
        Leaf::Int(number) => ScalarValue::Int(*number),
        Leaf::Flag(flag) => ScalarValue::Boolean(*flag),
        Leaf::Bytes(bytes) => ScalarValue::Bytes(bytes.clone()),
    }
}

/// A leaf for Automerge's quick way of making a document.
pub(crate) fn to_hydrate(leaf: &Leaf) -> hydrate::Value {
    hydrate::Value::Scalar(to_scalar(leaf))
}

/// The leaf in a value; none in a blank or in what only a newer version understands.
pub(crate) fn from_value(value: &Value<'_>) -> Option<Leaf> {
    from_scalar(value.as_scalar()?)
}

/// The leaf in a scalar.
pub(crate) fn from_scalar(scalar: &ScalarValue) -> Option<Leaf> {
    match scalar {
        ScalarValue::Str(text) => Some(Leaf::Text(text.to_string())),
        ScalarValue::Int(number) => Some(Leaf::Int(*number)),
        ScalarValue::Boolean(flag) => Some(Leaf::Flag(*flag)),
        ScalarValue::Bytes(bytes) => Some(Leaf::Bytes(bytes.clone())),
        _ => None,
    }
}
