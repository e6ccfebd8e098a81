//! A car from the side where there is no picture: the shape of its body, in its own colour.

use domain::car::vehicle::Body;
use markup::view;

use crate::ui::pen::view::View;

/// The parts of a car on a field of 200 × 72; it drives to the right.
struct Shape {
    body: &'static str,
    glass: &'static str,
    /// Doors, crease, sill.
    lines: &'static str,
    lamp: &'static str,
    tail: &'static str,
    /// Where the rear and the front wheel stand.
    wheels: (&'static str, &'static str),
    /// How low their centres lie.
    axle: &'static str,
    wheel: &'static Wheel,
}

/// A wheel: radius of tyre, rim and spokes; how thick the spokes are and how far apart.
struct Wheel {
    tyre: &'static str,
    rim: &'static str,
    spokes: &'static str,
    width: &'static str,
    gaps: &'static str,
}

const PLAIN: Wheel = Wheel { tyre: "12.5", rim: "8", spokes: "5", width: "3.8", gaps: "2.64 3.64" };
const LOW: Wheel = Wheel { tyre: "13", rim: "8.3", spokes: "5.2", width: "3.9", gaps: "2.74 3.79" };
const LARGE: Wheel = Wheel { tyre: "14.5", rim: "9.3", spokes: "5.8", width: "4.4", gaps: "3.06 4.23" };

const HATCHBACK: Shape = Shape {
    body: "M16 57C14 52 13 46 15 41L19 34C20 31 22 29 25 27L36 15C39 12 43 10.5 48 10 70 8 92 8 106 11 113 13 122 20 131 27 150 29 168 32 178 37 184 40 186 45 186 51L185 56C185 58 183 59 181 59H166A14.5 14.5 0 0 0 138 59H60A14.5 14.5 0 0 0 32 59H18Q16 59 16 57Z",
    glass: "M37 27 45 17C47 14.5 50 13.6 53 13.3L76 12.4V27.5ZM80 12.3C90 12 100 12.6 105 14.2 110 16 117 21.5 123 27.4L80 27.5Z",
    lines: "M78 29V54M22 38C60 35 120 35 160 37M62 56H136",
    lamp: "M171 36C177 37.6 182 40 184 43.5L176 42.5Z",
    tail: "M15.4 40.5 19.5 33.5 27 33 23.5 40.5Z",
    wheels: ("46", "152"),
    axle: "56",
    wheel: &PLAIN,
};
const SALOON: Shape = Shape {
    body: "M10 57C8 52 8 45 10 40 11 36 14 33 18 31.5L46 28.5 62 16C67 12 74 10.3 82 10 98 9.3 110 10.5 118 14 126 18 134 23.5 140 28 160 29.5 178 33 188 38 193 41 196 46 196 52L195 57C195 58.5 193 59 191 59H170A14.5 14.5 0 0 0 142 59H58A14.5 14.5 0 0 0 30 59H13Q10.5 59 10 57Z",
    glass: "M57 28 68 18.5C71 15.5 76 14 82 13.7L94 13.3V28ZM98 13.2C106 13.2 113 14.3 118 16.8 123 19.6 128 23.5 132.5 28H98Z",
    lines: "M96 29V54M62 29 66 40M18 38C60 35 130 35 170 38M60 56H140",
    lamp: "M180 36.5C187 38.6 192 41.5 194 45L185 43.5Z",
    tail: "M9.6 41C10.6 36.6 14 34 18.5 33L28 32.4 25 38.5 10 42Z",
    wheels: ("44", "156"),
    axle: "56",
    wheel: &PLAIN,
};
const ESTATE: Shape = Shape {
    body: "M10 57C8 52 8 44 10 38 11 34 13 31 15 29L26 15C29 11.5 34 10 40 9.6 60 8.6 96 8.6 114 12 123 15 133 22.5 140 28 160 29.5 178 33 188 38 193 41 196 46 196 52L195 57C195 58.5 193 59 191 59H170A14.5 14.5 0 0 0 142 59H58A14.5 14.5 0 0 0 30 59H13Q10.5 59 10 57Z",
    glass: "M26.5 27.5 34 17C36 14.4 39 13.4 43 13.2L52 12.9V27.8ZM56 12.8 92 12.3V28L56 27.8ZM96 12.3C104 12.4 111 13.4 116 16 121.5 19 128 24 132.5 28H96Z",
    lines: "M94 29V54M54 29 58 42M16 38C60 35 130 35 170 38M60 56H140",
    lamp: "M180 36.5C187 38.6 192 41.5 194 45L185 43.5Z",
    tail: "M10 39 14.6 31 23 30.6 19.5 39Z",
    wheels: ("44", "156"),
    axle: "56",
    wheel: &PLAIN,
};
const SUV: Shape = Shape {
    body: "M14 54C12 48 12 40 13 34 14 29 16 25 19 22L27 11C30 7 34 5.4 40 5 66 3.6 96 3.8 110 7 119 10 128 18 135 24 154 25.5 172 28.5 182 33 188 36 190 41 190 47L189 53C189 55.5 187 56 185 56H168.900A17 17 0 0 0 135.1 56H62.9A17 17 0 0 0 29.1 56H17Q14.5 56 14 54Z",
    glass: "M28 22.5 35 12.5C37 10 40 9 44 8.8L54 8.4V23ZM58 8.3 90 7.8V23.3L58 23ZM94 7.8C101 8 107 9 111.5 11.2 117 14.5 123 19 127.5 23.5L94 23.3Z",
    lines: "M92 25V52M56 25V44M18 33C60 30 120 30 160 32M66 52H132",
    lamp: "M172 31C180 33 186 35.5 188 39L178 38Z",
    tail: "M13 33 17 25.5 26 25 23 33.500Z",
    wheels: ("46", "152"),
    axle: "54.5",
    wheel: &LARGE,
};
const CONVERTIBLE: Shape = Shape {
    body: "M14 57C12 52 12 44 15 39 17 35 21 33 27 32L60 29.5C64 31 70 32 78 32L112 31 134 29.5C154 30.5 172 33.5 181 38.5 186 41.5 188 46 188 52L187 57C187 58.5 185 59 183 59H166A14.5 14.5 0 0 0 138 59H58A14.5 14.5 0 0 0 30 59H17Q14.5 59 14 57Z",
    glass: "M111 31 98.5 16.500C97.8 15.5 98.3 14.5 99.5 14.300L102 14.200C103 14.2 104 14.5 105 15.300L127 30ZM70 31.800C68.5 25 70 20.5 74 20.5 78.5 20.5 80 25 80 32ZM87 32C85.5 25 87 20.5 91 20.5 95.5 20.5 97 25 97 31.600Z",
    lines: "M84 34V54M22 39C60 37 120 36 160 38.500M60 56H136",
    lamp: "M173 36.5C180 38.5 184.5 41 186 44.500L178 43.500Z",
    tail: "M14.3 40C16 36.5 20 34.5 26 34L33 33.5 29 39.500Z",
    wheels: ("44", "152"),
    axle: "56",
    wheel: &PLAIN,
};
const COUPE: Shape = Shape {
    body: "M12 57C10 52 10 45 12 40 14 35 19 32 26 31L38 29C52 19 66 12.5 82 11 98 9.6 110 12 120 17 127 20.5 134 25 140 29 160 30.5 176 33.5 185 38.5 190 41.5 192 46 192 52L191 57C191 58.5 189 59 187 59H168A14.5 14.5 0 0 0 140 59H60A14.5 14.5 0 0 0 32 59H15Q12.5 59 12 57Z",
    glass: "M51 28.500C62 21 73 16 84 15L90 14.6V28.8ZM94 14.5C104 14 111 16 118 19.6 123 22.4 128 25.6 132 29L94 28.8Z",
    lines: "M92 30V54M20 39C60 36 120 36 166 39M62 56H138",
    lamp: "M177 37C184 39 188.5 41.5 190 45L182 44Z",
    tail: "M12 41C13.5 36.5 18 34 25 33.200L34 32.6 30 39.500Z",
    wheels: ("46", "154"),
    axle: "55.5",
    wheel: &LOW,
};
const VAN: Shape = Shape {
    body: "M12 57C10 50 10 38 12 28 13 22 15 17 18 12 20 8 24 6 30 5.6 60 4 88 4 104 7 116 10 130 19 140 27 158 29 174 32.5 183 38 189 41.5 192 46 192 52L191 57C191 58.5 189 59 187 59H168A14.5 14.5 0 0 0 140 59H58A14.5 14.5 0 0 0 30 59H15Q12.5 59 12 57Z",
    glass: "M18 26C19 20 21 15 24 12 25.5 10 28 9.4 32 9.2L46 8.8V27ZM50 8.7 86 8.2V27.5L50 27ZM90 8.2C98 8.4 104 9.4 109 11.6 117 15.5 126 22 132 27.8L90 27.5Z",
    lines: "M88 29V54M48 29V54M16 38C60 35 120 35 164 38M60 56H138",
    lamp: "M174 35C182 38 188 41 190 45L180 43Z",
    tail: "M11.2 36 13 27 17 27 17 37Z",
    wheels: ("44", "154"),
    axle: "56",
    wheel: &PLAIN,
};
const TRANSPORTER: Shape = Shape {
    body: "M8 57 7 10C7 5 9 3 14 3H128C136 3 142 6 147 12L160 28C172 30 184 33 190 38 193 41 194 46 194 52L193 57C193 58.5 191 59 189 59H172A14.5 14.5 0 0 0 144 59H56A14.5 14.5 0 0 0 28 59H11Q8.5 59 8 57Z",
    glass: "M126 8H129C135 8 139 10.5 143 15L153.5 28H126Z",
    lines: "M84 8V54M122 8V54M34 32H84M58 56H142M152 34C166 35.5 178 37 186 40",
    lamp: "M182 34.500C188 37 191.5 40 192.5 44L185 42.500Z",
    tail: "M7.4 30H11.500V42H7.600Z",
    wheels: ("42", "158"),
    axle: "56",
    wheel: &PLAIN,
};
const PICKUP: Shape = Shape {
    body: "M8 53 7 33C7 31 8 30 10 30L70 29.5 72 27 80 12C82 8 86 6 91 5.8 102 5.4 110 5.6 117 9 125 13.5 133 20 139 25.5 158 27 174 29.5 184 34 190 37 193 42 193 48L192 54C192 55.5 190 56 188 56H170.900A17 17 0 0 0 137.1 56H60.9A17 17 0 0 0 27.1 56H11Q8.5 56 8 53Z",
    glass: "M82 24.5 89 12.5C90.5 10 93 9.2 96 9.1L104 9V24.8ZM108 9C112 9.2 115 10.2 118 12.2 123 15.6 128 20 131.5 25L108 24.8Z",
    lines: "M106 27V52M76 30V52M12 36H74M64 52H134M112 32C132 32 150 32.5 168 35",
    lamp: "M175 32C183 34.5 189 37.5 191 41.500L181 40Z",
    tail: "M7.2 32.500H11.500V42H7.600Z",
    wheels: ("44", "154"),
    axle: "54.5",
    wheel: &LARGE,
};

/// The car. Decoration: what it shows stands beside it in words.
pub fn silhouette(body: Body, colour: &str) -> View {
    let shape = shape(body);
    view! {
        <svg class=format!("car paint-{}", paint(colour)) viewBox="0 0 200 72" aria-hidden="true">
            <ellipse class="car-shadow" cx="101" cy="69" rx="88" ry="2.6"></ellipse>
            <path class="car-body" d=shape.body></path>
            <path class="car-glass" d=shape.glass></path>
            <path class="car-line" d=shape.lines></path>
            <path class="car-lamp" d=shape.lamp></path>
            <path class="car-tail" d=shape.tail></path>
            {wheel(shape, shape.wheels.0)}
            {wheel(shape, shape.wheels.1)}
        </svg>
    }
}

/// Tyre, rim and five spokes.
fn wheel(shape: &'static Shape, x: &'static str) -> View {
    let (y, wheel) = (shape.axle, shape.wheel);
    view! {
        <circle class="car-tyre" cx=x cy=y r=wheel.tyre></circle>
        <circle class="car-rim" cx=x cy=y r=wheel.rim></circle>
        <circle class="car-spokes" cx=x cy=y r=wheel.spokes stroke-width=wheel.width stroke-dasharray=wheel.gaps></circle>
    }
}

fn shape(body: Body) -> &'static Shape {
    match body {
        Body::Saloon => &SALOON,
        Body::Estate => &ESTATE,
        Body::Suv => &SUV,
        Body::Convertible => &CONVERTIBLE,
        Body::Coupe => &COUPE,
        Body::Van => &VAN,
        Body::Transporter => &TRANSPORTER,
        Body::Pickup => &PICKUP,
        Body::Hatchback | Body::Other | Body::Unknown => &HATCHBACK,
    }
}

/// The paint that a maker's colour name lets one expect. Long names come first: "Silbergrau" is silver.
fn paint(colour: &str) -> &'static str {
    const PAINTS: [(&str, &[&str]); 9] = [
        ("silver", &["silber", "silver", "platin", "aluminium", "titan"]),
        ("white", &["weiß", "weiss", "white", "perlmutt"]),
        ("black", &["schwarz", "black", "ebony", "onyx"]),
        ("blue", &["blau", "blue", "türkis"]),
        ("red", &["rot", "red", "bordeaux"]),
        ("green", &["grün", "green", "oliv"]),
        ("grey", &["grau", "grey", "gray", "anthrazit", "graphit"]),
        ("yellow", &["gelb", "yellow", "orange", "gold"]),
        ("brown", &["braun", "brown", "beige", "bronze", "kupfer"]),
    ];
    let colour = colour.to_ascii_lowercase();
    PAINTS
        .iter()
        .find(|(_, words)| {
            words.iter().any(|word| colour.as_bytes().windows(word.len()).any(|part| part == word.as_bytes()))
        })
        .map_or("grey", |(paint, _)| paint)
}

#[cfg(test)]
mod tests {
    use super::paint;

    #[test]
    fn colour_names_of_makers_lead_to_a_paint() {
        for (name, wanted) in [
            ("Tornadorot", "red"),
            ("Deep Black Perleffekt", "black"),
            ("Reflexsilber Metallic", "silver"),
            ("Pure White", "white"),
            ("Atlantic Blue", "blue"),
            ("Delfingrau", "grey"),
            ("Mythosschwarz", "black"),
            ("", "grey"),
        ] {
            assert_eq!(paint(name), wanted, "{name}");
        }
    }
}
