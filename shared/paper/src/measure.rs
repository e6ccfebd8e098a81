//! Lengths on paper: whole thousandths of a point, so that every machine computes the same page.

/// Thousandths of a point (1/72 inch).
pub type Length = i32;

/// A4, upright.
pub const PAGE_WIDTH: Length = mm(21_000);
/// A4, upright.
pub const PAGE_HEIGHT: Length = mm(29_700);

/// A length in hundredths of a millimetre.
pub const fn mm(hundredths: i32) -> Length {
    (hundredths as i64 * 72_000 / 2540) as Length
}

/// A length in hundredths of a point.
pub const fn pt(hundredths: i32) -> Length {
    hundredths * 10
}

/// A length in hundredths of a millimetre, rounded.
pub fn hundredths(length: Length) -> i32 {
    i32::try_from((i64::from(length) * 2540 + 36_000) / 72_000).unwrap_or(0)
}

/// A length as points, for formats that want fractions.
pub fn points(length: Length) -> f32 {
    // A page is 842,000 thousandths high: exact in the 24 bits of an `f32`.
    length as f32 / 1000.0
}

#[cfg(test)]
mod tests {
    use super::{PAGE_HEIGHT, PAGE_WIDTH, hundredths, mm, points, pt};

    #[test]
    fn a4_is_595_by_842_points() {
        assert_eq!((PAGE_WIDTH, PAGE_HEIGHT), (595_275, 841_889));
        assert_eq!(mm(2540), pt(7200));
        assert_eq!((hundredths(mm(7_500)), hundredths(PAGE_WIDTH)), (7_500, 21_000));
        assert!((points(PAGE_WIDTH) - 595.275).abs() < 0.0001);
    }
}
