//! Reading what the same build wrote, in postcard's format, without the possibility of failing.
//!
//! A reader that may fail at each field has to know at each field how to give back everything that it has read so far;
//! for the messages between window and engine that was a tenth of the window. Here a sum over the bytes is compared
//! first. What passes was written by the writer of these very types, so that nothing is left that could be wrong; what
//! does not is not read at all. For bytes that another build may have written there is `message::decode`.

use std::fmt::{self, Display};

use serde::Serialize;
use serde::de::value::U32Deserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess,
    SeqAccess, VariantAccess, Visitor,
};

/// The bytes of a value, with their sum; empty if it cannot be written, which no value of ours is.
pub fn pack<M: Serialize>(value: &M) -> Vec<u8> {
    let mut bytes = postcard::to_allocvec(value).unwrap_or_default();
    let sum = sum(&bytes);
    bytes.extend(sum.to_le_bytes());
    bytes
}

/// The value, or `None` if the bytes are damaged. They must be of the same build.
pub fn unpack<M: DeserializeOwned>(bytes: &[u8]) -> Option<M> {
    let (bytes, told) = bytes.split_last_chunk()?;
    (sum(bytes).to_le_bytes() == *told).then(|| {
        let Ok(value) = M::deserialize(&mut Reader { bytes });
        value
    })
}

/// FNV-1a over the bytes and how many they are.
fn sum(bytes: &[u8]) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325 ^ bytes.len() as u64;
    bytes.iter().fold(start, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// The failure that does not happen.
#[derive(Debug)]
enum Never {}

impl Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl Error for Never {
    /// Nothing that `pack` wrote leads here; reading on would make things up.
    fn custom<T: Display>(_: T) -> Never {
        std::process::abort()
    }
}

/// What is still to be read. Behind the end there are zeros.
struct Reader<'a> {
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.bytes.split_first() else { return 0 };
        self.bytes = rest;
        *first
    }

    /// A number in groups of seven bits, the lowest first.
    fn number(&mut self) -> u64 {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            number |= u64::from(byte & 127) << shift;
            shift += 7;
            if byte < 128 || shift > 63 {
                return number;
            }
        }
    }

    /// A number whose sign stands in its lowest bit.
    fn signed(&mut self) -> i64 {
        let number = self.number();
        (number >> 1).cast_signed() ^ -(number & 1).cast_signed()
    }

    fn count(&mut self) -> usize {
        usize::try_from(self.number()).unwrap_or(0)
    }

    fn slice(&mut self) -> &'a [u8] {
        let count = self.count();
        let (slice, rest) = self.bytes.split_at_checked(count).unwrap_or_default();
        self.bytes = rest;
        slice
    }

    fn text(&mut self) -> &'a str {
        str::from_utf8(self.slice()).unwrap_or_default()
    }
}

/// A cast that loses nothing: the writer had a number of this type.
macro_rules! numbers {
    ($($name:ident: $visit:ident($read:ident) as $kind:ty),+ $(,)?) => {
        $(fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
            visitor.$visit(<$kind>::try_from(self.$read()).unwrap_or_default())
        })+
    };
}

/// What no type of ours asks for.
macro_rules! unknown {
    ($($name:ident($($argument:ty),*)),+ $(,)?) => {
        $(fn $name<V: Visitor<'de>>(self, $(_: $argument,)* _: V) -> Result<V::Value, Never> {
            std::process::abort()
        })+
    };
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Never;

    numbers!(
        deserialize_u8: visit_u8(byte) as u8,
        deserialize_u16: visit_u16(number) as u16,
        deserialize_u32: visit_u32(number) as u32,
        deserialize_u64: visit_u64(number) as u64,
        deserialize_i16: visit_i16(signed) as i16,
        deserialize_i32: visit_i32(signed) as i32,
        deserialize_i64: visit_i64(signed) as i64,
    );

    unknown!(
        deserialize_any(),
        deserialize_i8(),
        deserialize_f32(),
        deserialize_f64(),
        deserialize_identifier(),
        deserialize_ignored_any(),
    );

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_bool(self.byte() != 0)
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_char(self.text().chars().next().unwrap_or_default())
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_borrowed_str(self.text())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_borrowed_str(self.text())
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_borrowed_bytes(self.slice())
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_borrowed_bytes(self.slice())
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        if self.byte() == 0 { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let left = self.count();
        visitor.visit_seq(Several { reader: self, left })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let left = self.count();
        visitor.visit_map(Several { reader: self, left })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_enum(self)
    }

    fn is_human_readable(&self) -> bool {
        false
    }
}

/// The fields of a type: there are always as many as are asked for.
struct Fields<'r, 'de>(&'r mut Reader<'de>);

impl<'de> SeqAccess<'de> for Fields<'_, 'de> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Never> {
        seed.deserialize(&mut *self.0).map(Some)
    }
}

/// So many values, or pairs of them.
struct Several<'r, 'de> {
    reader: &'r mut Reader<'de>,
    left: usize,
}

impl<'de> SeqAccess<'de> for Several<'_, 'de> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Never> {
        let Some(left) = self.left.checked_sub(1) else { return Ok(None) };
        self.left = left;
        seed.deserialize(&mut *self.reader).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left)
    }
}

impl<'de> MapAccess<'de> for Several<'_, 'de> {
    type Error = Never;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Never> {
        self.next_element_seed(seed)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Never> {
        seed.deserialize(&mut *self.reader)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left)
    }
}

impl<'de> EnumAccess<'de> for &mut Reader<'de> {
    type Error = Never;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Never> {
        let number = u32::try_from(self.number()).unwrap_or(u32::MAX);
        let number: U32Deserializer<Never> = number.into_deserializer();
        Ok((seed.deserialize(number)?, self))
    }
}

impl<'de> VariantAccess<'de> for &mut Reader<'de> {
    type Error = Never;

    fn unit_variant(self) -> Result<(), Never> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Never> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fmt::Debug;

    use domain::field::{Edit, Leaf};
    use domain::id::Id;
    use domain::party::customer::Customer;
    use serde::de::DeserializeOwned;
    use serde::{Deserialize, Serialize};

    use super::{pack, unpack};
    use crate::message::{Ask, Tell};
    use crate::reply::{Failure, Reply};
    use crate::request::Request;
    use crate::screen::Screen;

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    enum Shape {
        Bare,
        Newtype(String),
        Tuple(u8, Option<char>),
        Fields { yes: bool, all: Vec<Shape>, map: BTreeMap<u16, i16> },
    }

    fn comes_back<M: Serialize + DeserializeOwned + PartialEq + Debug>(value: &M) {
        let bytes = pack(value);
        assert_eq!(unpack::<M>(&bytes).as_ref(), Some(value));
        let plain = bytes.split_last_chunk::<8>().map(|(plain, _)| plain).unwrap();
        assert_eq!(postcard::from_bytes::<M>(plain).as_ref(), Ok(value));
    }

    #[test]
    fn every_shape_of_a_value_comes_back_and_is_read_as_postcard_reads_it() {
        comes_back(&Shape::Bare);
        comes_back(&Shape::Newtype("ä\u{a0}𝄞".to_owned()));
        comes_back(&Shape::Tuple(255, Some('€')));
        comes_back(&Shape::Tuple(0, None));
        let all = vec![Shape::Bare, Shape::Newtype(String::new()), Shape::Tuple(127, Some('a'))];
        comes_back(&Shape::Fields {
            yes: true,
            all,
            map: BTreeMap::from([(0, i16::MIN), (u16::MAX, i16::MAX)]),
        });
        comes_back(&[0, 1, 127, 128, 300, u64::MAX - 1, u64::MAX]);
        comes_back(&[0, -1, 1, 63, -64, 64, i64::MIN, i64::MAX]);
        comes_back(&(u32::MAX, i32::MIN, (), [7_u8; 16]));
    }

    #[test]
    fn messages_come_back() {
        comes_back(&Ask { number: 7, request: Request::Customer(Id([200; 16])) });
        let edit = Edit::from([("a".to_owned(), Some(Leaf::Bytes(vec![0, 200]))), ("b".to_owned(), None)]);
        let ask = Request::Edit { record: Id([3; 16]), edit };
        comes_back(&Ask { number: u32::MAX, request: ask });
        comes_back(&Tell::Answer { number: 1, reply: Err(Failure::NoGlyph('ф')) });
        comes_back(&Tell::Answer { number: 2, reply: Ok(Reply::Created(Id([9; 16]))) });
        comes_back(&Screen::default());
        comes_back(&Customer { last_name: "Öztürk".to_owned(), credit_limit: None, ..Customer::default() });
    }

    #[test]
    fn no_damage_passes() {
        let bytes = pack(&Ask { number: 7, request: Request::Staff });
        assert_eq!(unpack::<Ask>(&[]), None);
        for at in 0..bytes.len() {
            assert_eq!(unpack::<Ask>(&bytes[..at]), None, "cut at {at}");
            for bit in 0..8 {
                let mut damaged = bytes.clone();
                damaged[at] ^= 1 << bit;
                assert_eq!(unpack::<Ask>(&damaged), None, "bit {bit} of byte {at}");
            }
        }
        let mut longer = bytes.clone();
        longer.push(0);
        assert_eq!(unpack::<Ask>(&longer), None);
    }
}
