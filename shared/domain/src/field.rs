//! Leaves: how a record's fields are stored, compared and merged. A record is a flat map of named scalars.

use serde::{Deserialize, Serialize};

use crate::named::Named;

/// One stored scalar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Leaf {
    Text(String),
    Int(i64),
    Flag(bool),
    Bytes(Vec<u8>),
}

/// A whole record: dotted leaf name (`address.street`, `lines/<id>/text`) to scalar. A missing leaf is an empty field.
pub type Leaves = Named<Leaf>;

/// What an edit writes: new values, `None` empties a field. Leaves not named stay untouched.
pub type Edit = Named<Option<Leaf>>;

/// How a person enters a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Input {
    Line,
    Paragraph,
    Mail,
    Phone,
    Web,
    PostalCode,
    Country,
    VatId,
    Iban,
    Vin,
    Plate,
    Number,
    Quantity,
    Money,
    Day,
    Moment,
    Flag,
    Choice,
    Reference,
    Picture,
    /// "#" and six hexadecimal digits.
    Colour,
}

/// What is wrong with an entry. `words` makes the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Problem {
    NotAnAmount,
    /// Beyond 999,999,999.99.
    AmountTooLarge,
    /// A discount of less than nothing or more than all.
    NotAPercentage,
    NotANumber,
    NotADay,
    NotAMailAddress,
    NotAPhoneNumber,
    NotAPostalCode,
    NotACountry,
    VatIdFormat,
    VatIdCheckDigit,
    IbanFormat,
    IbanCheckDigits,
    VinLength,
    VinCharacter,
    UnknownChoice,
    /// The person's account decides this; it stays as it is.
    DecidedByAccount,
    NameMissing,
    Negative,
    DayInFuture,
    NotOpeningHours,
    /// A consent to advertising without a source and a day.
    ConsentUnproven,
    /// A line of the table of base rates.
    NotABaseRate,
    /// A line of the table of labour units.
    NotLabourUnits,
    /// A day that only stands for an empty cell ("00.01.1900").
    PlaceholderDay,
    /// A line that says neither number nor name of its customer.
    CustomerMissing,
    /// Figures without a year between 1950 and 2200.
    YearMissing,
    /// A line without the number of its order.
    OrderMissing,
    /// An open item without number and text.
    ItemUnnamed,
    /// An account of a creditor ("Kreditor"), who is no customer.
    Creditor,
    /// The number does not fit the day, as the others of the same customer do.
    OddNumber,
    /// A pattern of numbers that lacks a part, or by which two devices could meet.
    NotANumberPattern,
    NotAColour,
    TooLong,
    /// A place on the map needs latitude and longitude.
    NotCoordinates,
    NotAnHour,
}

/// A type that one leaf can hold.
pub trait Value: Sized {
    /// How it is entered where the table of fields says nothing else.
    const INPUT: Input;
    /// Reads a leaf; `None` if the leaf holds something else.
    fn read(leaf: &Leaf) -> Option<Self>;
    /// The leaf to store; `None` for an empty value.
    fn write(&self) -> Option<Leaf>;
}

impl Leaf {
    /// The text, if it is one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Leaf::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The whole number, if it is one.
    pub fn int(&self) -> Option<i64> {
        match self {
            Leaf::Int(number) => Some(*number),
            _ => None,
        }
    }
}

/// Reads one field out of a record; an absent or foreign leaf reads as the default.
pub fn read<V: Value + Default>(leaves: &Leaves, key: &str) -> V {
    leaves.get(key).and_then(V::read).unwrap_or_default()
}

/// Puts one field into a record.
pub fn write<V: Value>(leaves: &mut Leaves, key: &str, value: &V) {
    put(leaves, key, value.write());
}

fn put(leaves: &mut Leaves, key: &str, leaf: Option<Leaf>) -> Option<Leaf> {
    match leaf {
        Some(leaf) => leaves.insert(key.to_owned(), leaf),
        None => leaves.remove(key),
    }
}

/// What has to be written to turn `before` into `after`: only the leaves that differ.
pub fn difference(before: &Leaves, after: &Leaves) -> Edit {
    let changed = after
        .iter()
        .filter(|(key, leaf)| before.get(key) != Some(leaf))
        .map(|(k, l)| (k.clone(), Some(l.clone())));
    let emptied = before.keys().filter(|key| !after.contains_key(key)).map(|key| (key.clone(), None));
    let mut edit = Edit::new();
    edit.extend(changed.chain(emptied));
    edit
}

/// Writes an edit into a record and returns the edit that undoes it.
pub fn apply(leaves: &mut Leaves, edit: &Edit) -> Edit {
    let mut undo = Edit::new();
    for (key, leaf) in edit {
        let old = put(leaves, key, leaf.clone());
        undo.insert(key.clone(), old);
    }
    undo
}

impl Value for String {
    const INPUT: Input = Input::Line;
    fn read(leaf: &Leaf) -> Option<Self> {
        leaf.text().map(str::to_owned)
    }
    fn write(&self) -> Option<Leaf> {
        (!self.is_empty()).then(|| Leaf::Text(self.clone()))
    }
}

impl Value for i64 {
    const INPUT: Input = Input::Number;
    fn read(leaf: &Leaf) -> Option<Self> {
        leaf.int()
    }
    fn write(&self) -> Option<Leaf> {
        Some(Leaf::Int(*self))
    }
}

impl Value for bool {
    const INPUT: Input = Input::Flag;
    fn read(leaf: &Leaf) -> Option<Self> {
        match leaf {
            Leaf::Flag(flag) => Some(*flag),
            _ => None,
        }
    }
    fn write(&self) -> Option<Leaf> {
        self.then_some(Leaf::Flag(true))
    }
}

impl Value for Vec<u8> {
    const INPUT: Input = Input::Picture;
    fn read(leaf: &Leaf) -> Option<Self> {
        match leaf {
            Leaf::Bytes(bytes) => Some(bytes.clone()),
            _ => None,
        }
    }
    fn write(&self) -> Option<Leaf> {
        (!self.is_empty()).then(|| Leaf::Bytes(self.clone()))
    }
}

impl<V: Value> Value for Option<V> {
    const INPUT: Input = V::INPUT;
    fn read(leaf: &Leaf) -> Option<Self> {
        V::read(leaf).map(Some)
    }
    fn write(&self) -> Option<Leaf> {
        self.as_ref().and_then(V::write)
    }
}

/// An enum whose values are stored as words. A word that this version does not know reads as `Unknown`
/// and, being equal before and after, is never written over.
#[macro_export]
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            #[default]
            $($(#[$vdoc])* $variant,)+
            /// A value of a newer version.
            Unknown,
        }

        impl $name {
            /// Every value that can be chosen, in the order in which they are offered.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The stored word.
            pub fn word(self) -> &'static str {
                match self {
                    $($name::$variant => $word,)+
                    $name::Unknown => "",
                }
            }

            /// Reads a stored word; `Unknown` if this version does not know it.
            pub fn of(word: &str) -> $name {
                match word {
                    $($word => $name::$variant,)+
                    _ => $name::Unknown,
                }
            }
        }

        impl $crate::field::Value for $name {
            const INPUT: $crate::field::Input = $crate::field::Input::Choice;
            fn read(leaf: &$crate::field::Leaf) -> Option<Self> {
                leaf.text().map($name::of)
            }
            fn write(&self) -> Option<$crate::field::Leaf> {
                (*self != $name::Unknown).then(|| $crate::field::Leaf::Text(self.word().to_owned()))
            }
        }
    };
}

/// A record with a table of fields, from which forms, storage and merging all draw.
///
/// `Variant: name: Type = "leaf.name" [as Input]`. Generates the struct, its `…Field` enum with `ALL`, `key()` and
/// `input()`, and the two ways between struct and leaves.
#[macro_export]
macro_rules! record {
    (
        $(#[$doc:meta])* $name:ident / $field:ident {
            $($(#[$fdoc:meta])* $variant:ident: $member:ident: $type:ty = $key:literal $(as $input:ident)?),+ $(,)?
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        pub struct $name { $($(#[$fdoc])* pub $member: $type,)+ }

        #[doc = concat!("The fields of [`", stringify!($name), "`].")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $field { $($(#[$fdoc])* $variant,)+ }

        impl $field {
            /// All fields in the order of the record.
            pub const ALL: &'static [$field] = &[$($field::$variant),+];

            /// The name of the stored leaf.
            pub fn key(self) -> &'static str {
                match self { $($field::$variant => $key,)+ }
            }

            /// How a person enters it.
            pub fn input(self) -> $crate::field::Input {
                match self { $($field::$variant => $crate::record!(@input $type $(, $input)?),)+ }
            }

            /// The field that a leaf name belongs to.
            pub fn of(key: &str) -> Option<$field> {
                match key { $($key => Some($field::$variant),)+ _ => None }
            }
        }

        impl $name {
            /// Reads the fields that this version knows; everything else in the leaves is left alone.
            pub fn read(leaves: &$crate::field::Leaves) -> $name {
                $name { $($member: $crate::field::read(leaves, $key),)+ }
            }

            /// The fields as leaves.
            pub fn leaves(&self) -> $crate::field::Leaves {
                let mut leaves = $crate::field::Leaves::new();
                $($crate::field::write(&mut leaves, $key, &self.$member);)+
                leaves
            }
        }
    };
    (@input $type:ty) => { <$type as $crate::field::Value>::INPUT };
    (@input $type:ty, $input:ident) => { $crate::field::Input::$input };
}

#[cfg(test)]
mod tests {
    use super::{Edit, Leaf, Leaves, apply, difference};

    crate::choice!(Fuel { Petrol = "petrol", Diesel = "diesel" });
    crate::record!(Car / CarField { Name: name: String = "name", Fuel: fuel: Fuel = "fuel", Note: note: String = "note" as Paragraph });

    #[test]
    fn an_unknown_choice_of_a_newer_version_is_never_written_over() {
        let mut stored = Leaves::from([("fuel".to_owned(), Leaf::Text("fusion".to_owned()))]);
        let before = Car::read(&stored);
        let after = Car { name: "X".to_owned(), ..before.clone() };
        apply(&mut stored, &difference(&before.leaves(), &after.leaves()));
        assert_eq!(before.fuel, Fuel::Unknown);
        assert_eq!(stored.get("fuel"), Some(&Leaf::Text("fusion".to_owned())));
        assert_eq!(stored.get("name"), Some(&Leaf::Text("X".to_owned())));
    }

    #[test]
    fn an_edit_returns_the_edit_that_undoes_it() {
        let start = Car { name: "Golf".to_owned(), ..Car::default() }.leaves();
        let mut leaves = start.clone();
        let edit =
            Edit::from([("name".to_owned(), None), ("note".to_owned(), Some(Leaf::Text("neu".to_owned())))]);
        let undo = apply(&mut leaves, &edit);
        assert_ne!(leaves, start);
        apply(&mut leaves, &undo);
        assert_eq!(leaves, start);
    }

    #[test]
    fn the_table_of_fields_knows_its_keys_and_inputs() {
        assert_eq!(CarField::ALL.len(), 3);
        assert_eq!(CarField::of("note"), Some(CarField::Note));
        assert_eq!(CarField::Note.input(), super::Input::Paragraph);
        assert_eq!(CarField::Fuel.input(), super::Input::Choice);
        assert_eq!(
            CarField::ALL.iter().map(|field| field.key()).collect::<Vec<_>>(),
            ["name", "fuel", "note"]
        );
        assert_eq!(Fuel::ALL, [Fuel::Petrol, Fuel::Diesel]);
    }
}
