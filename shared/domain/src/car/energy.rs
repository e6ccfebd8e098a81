//! Consumption and emission of new cars (Pkw-EnVKV of 23 February 2024, WLTP values only).

use crate::choice;

choice!(
    /// What drives the car.
    Fuel {
        Petrol = "petrol",
        Diesel = "diesel",
        Electric = "electric",
        PlugInHybrid = "plug_in_hybrid",
        Hybrid = "hybrid",
        Gas = "gas",
        Hydrogen = "hydrogen",
        Other = "other",
    }
);

choice!(
    /// CO₂ class, § 3a Pkw-EnVKV.
    Co2Class { A = "A", B = "B", C = "C", D = "D", E = "E", F = "F", G = "G" }
);

/// The class of a combined WLTP emission in g CO₂/km (§ 3a Pkw-EnVKV); `None` below zero.
pub fn co2_class(grams_per_km: i64) -> Option<Co2Class> {
    Some(match grams_per_km {
        ..0 => return None,
        0 => Co2Class::A,
        1..=95 => Co2Class::B,
        96..=115 => Co2Class::C,
        116..=135 => Co2Class::D,
        136..=155 => Co2Class::E,
        156..=175 => Co2Class::F,
        176.. => Co2Class::G,
    })
}

#[cfg(test)]
mod tests {
    use super::{Co2Class, co2_class};

    #[test]
    fn classes_change_at_the_limits_of_the_ordinance() {
        use Co2Class::{A, B, C, D, E, F, G};
        for (grams, class) in [
            (0, A),
            (1, B),
            (95, B),
            (96, C),
            (115, C),
            (116, D),
            (135, D),
            (136, E),
            (155, E),
            (156, F),
            (175, F),
            (176, G),
        ] {
            assert_eq!(co2_class(grams), Some(class), "{grams}");
        }
        assert_eq!(co2_class(-1), None);
    }
}
