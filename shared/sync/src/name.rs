//! The names both sides use: shelves, documents, changes, devices.
//! Plain bytes; nothing here knows what a record means.

use minicbor::decode::{Decoder, Error};
use minicbor::encode::{Encoder, Write};
use minicbor::{Decode, Encode};

/// The unit of rights: every document lies on exactly one shelf, every shelf has its own sequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shelf {
    Sales,
    Customers,
    Vehicles,
    Books,
    Workshop,
    House,
    /// A shelf of a newer version: named, carried, never understood.
    Unknown(u8),
}

/// A document: 16 random bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
#[cbor(transparent)]
pub struct DocId(#[cbor(n(0), with = "minicbor::bytes")] pub [u8; 16]);

/// A change's own hash: SHA-256 over type, length and data of its chunk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
#[cbor(transparent)]
pub struct Hash(#[cbor(n(0), with = "minicbor::bytes")] pub [u8; 32]);

/// A device: 16 random bytes, given by the relay at sign-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
#[cbor(transparent)]
pub struct DeviceId(#[cbor(n(0), with = "minicbor::bytes")] pub [u8; 16]);

/// A dealership: 16 random bytes, made with its first account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
#[cbor(transparent)]
pub struct DealershipId(#[cbor(n(0), with = "minicbor::bytes")] pub [u8; 16]);

/// A member of staff: 16 random bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
#[cbor(transparent)]
pub struct UserId(#[cbor(n(0), with = "minicbor::bytes")] pub [u8; 16]);

impl Shelf {
    /// Every shelf this version knows, in the order of their numbers.
    pub const ALL: [Shelf; 6] =
        [Shelf::Sales, Shelf::Customers, Shelf::Vehicles, Shelf::Books, Shelf::Workshop, Shelf::House];

    /// The number on the wire and in databases; never reused.
    pub fn number(self) -> u8 {
        match self {
            Shelf::Sales => 0,
            Shelf::Customers => 1,
            Shelf::Vehicles => 2,
            Shelf::Books => 3,
            Shelf::Workshop => 4,
            Shelf::House => 5,
            Shelf::Unknown(number) => number,
        }
    }

    /// The shelf of a number; one we do not know stays itself.
    pub fn from_number(number: u8) -> Shelf {
        Shelf::ALL.get(usize::from(number)).copied().unwrap_or(Shelf::Unknown(number))
    }
}

impl<C> Encode<C> for Shelf {
    fn encode<W: Write>(
        &self,
        out: &mut Encoder<W>,
        _: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        out.u8(self.number())?.ok()
    }
}

impl<'b, C> Decode<'b, C> for Shelf {
    fn decode(input: &mut Decoder<'b>, _: &mut C) -> Result<Self, Error> {
        Ok(Shelf::from_number(input.u8()?))
    }
}

#[cfg(test)]
mod tests {
    use super::Shelf;

    #[test]
    fn every_number_comes_back_as_itself() {
        for number in 0..=u8::MAX {
            assert_eq!(Shelf::from_number(number).number(), number);
        }
    }

    #[test]
    fn the_known_shelves_keep_their_numbers() {
        let numbers: Vec<u8> = Shelf::ALL.iter().map(|shelf| shelf.number()).collect();
        assert_eq!(numbers, [0, 1, 2, 3, 4, 5]);
    }
}
