//! Names of fields and choices, and sentences about entries, in the language that is wanted.

use domain::tongue::Tongue;

use crate::named::{Label, StartLabel};
use crate::{de, en};

/// The name in a language.
pub fn label(tongue: Tongue, item: impl Into<Label>) -> &'static str {
    match tongue {
        Tongue::English => en::label::label(item.into()),
        Tongue::German | Tongue::Unknown => de::label::label(item.into()),
    }
}

/// The name of what the start shows, in a language.
pub fn start_label(tongue: Tongue, item: impl Into<StartLabel>) -> &'static str {
    match tongue {
        Tongue::English => en::label::start_label(item.into()),
        Tongue::German | Tongue::Unknown => de::label::start_label(item.into()),
    }
}

#[cfg(test)]
mod tests {
    use domain::car::vehicle::VehicleField;
    use domain::party::customer::CustomerField;
    use domain::tongue::Tongue;

    use super::label;

    #[test]
    fn no_two_fields_of_a_sheet_have_the_same_name() {
        for tongue in [Tongue::German, Tongue::English] {
            let mut names: Vec<_> = CustomerField::ALL.iter().map(|field| label(tongue, *field)).collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), CustomerField::ALL.len());
            let mut names: Vec<_> = VehicleField::ALL.iter().map(|field| label(tongue, *field)).collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), VehicleField::ALL.len());
        }
    }
}
