//! Named leaves as CBOR: a map from name to scalar. Rows and frozen facts are made of it.

use std::convert::Infallible;

use domain::field::{Leaf, Leaves};
use minicbor::data::Type;
use minicbor::{Decoder, Encoder};

/// The bytes of leaves.
pub fn encode(leaves: &Leaves) -> Vec<u8> {
    let mut out = Vec::with_capacity(leaves.len() * 40);
    // Writing to a Vec cannot fail: its error type is Infallible.
    let _ = write(&mut Encoder::new(&mut out), leaves);
    out
}

/// The leaves; `None` if the bytes are something else.
pub fn decode(bytes: &[u8]) -> Option<Leaves> {
    read(&mut Decoder::new(bytes)).ok()
}

/// Writes leaves among other things.
pub fn write(
    out: &mut Encoder<&mut Vec<u8>>,
    leaves: &Leaves,
) -> Result<(), minicbor::encode::Error<Infallible>> {
    out.map(leaves.len() as u64)?;
    for (key, leaf) in leaves {
        out.str(key)?;
        match leaf {
            Leaf::Text(text) => out.str(text)?,
            Leaf::Int(number) => out.i64(*number)?,
            Leaf::Flag(flag) => out.bool(*flag)?,
            Leaf::Bytes(bytes) => out.bytes(bytes)?,
        };
    }
    Ok(())
}

/// Reads them.
pub fn read(input: &mut Decoder<'_>) -> Result<Leaves, minicbor::decode::Error> {
    let count = input.map()?.ok_or(minicbor::decode::Error::message("leaves"))?;
    let mut leaves = Leaves::new();
    for _ in 0..count {
        let key = input.str()?.to_owned();
        leaves.insert(key, leaf(input)?);
    }
    Ok(leaves)
}

fn leaf(input: &mut Decoder<'_>) -> Result<Leaf, minicbor::decode::Error> {
    Ok(match input.datatype()? {
        Type::String => Leaf::Text(input.str()?.to_owned()),
        Type::Bool => Leaf::Flag(input.bool()?),
        Type::Bytes => Leaf::Bytes(input.bytes()?.to_vec()),
        _ => Leaf::Int(input.i64()?),
    })
}
