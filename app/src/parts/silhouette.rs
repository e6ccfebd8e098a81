//! A car from the side where there is no picture: the shape of its body, in its own colour.

use domain::car::vehicle::Body;
use leptos::prelude::*;

/// Outline, glass and wheels on a field of 160 × 60; the car drives to the right.
struct Shape {
    body: &'static str,
    glass: &'static str,
    /// Centres of the wheels, and their radius.
    rear: f32,
    front: f32,
    radius: f32,
}

const HATCHBACK: Shape = Shape {
    body: "M15 46 14 37Q13 32 16 29L24 17Q27 12.4 33 12L64 11Q78 11 88 17L104 26.4Q129 28 140 32 147 34.6 147 41V43Q147 46 143.5 46Z",
    glass: "M28.5 26 34 17.600Q35.6 15.5 39 15.400L59 14.700V26ZM63 14.600Q76 14.6 85 19.600L96 26H63Z",
    rear: 39.0,
    front: 122.0,
    radius: 9.5,
};
const SALOON: Shape = Shape {
    body: "M10 46 9 36Q9 31 14 29.500L35 26 49 15Q53 11.4 61 11L77 11Q87 11 96 17L111 26.500Q135 28 145 32 152 35 152 42 152 46 148 46Z",
    glass: "M43 25.8 52 18Q55 15 61 14.800L69 14.700V25.800ZM73 14.700H78Q85.5 14.8 92 19.400L102.5 25.900H73Z",
    rear: 36.0,
    front: 124.0,
    radius: 9.5,
};
const ESTATE: Shape = Shape {
    body: "M10 46 9 34Q9 30 12 27L20 15Q22 11.4 28 11.300L77 11Q88 11 97 17L112 26.500Q135 28 145 32 152 35 152 42 152 46 148 46Z",
    glass: "M19.5 25.8 25.5 16.500Q26.7 14.9 29.5 14.900L42 14.800V25.800ZM46 14.8 69 14.700V25.800H46ZM73 14.700H78Q86 14.8 93 19.600L103.5 25.900H73Z",
    rear: 36.0,
    front: 124.0,
    radius: 9.5,
};
const SUV: Shape = Shape {
    body: "M12 45 11 30Q11 25 14 21L20 10.500Q23 6.4 30 6.200L79 6Q90 6 98 13L110 22.400Q134 24 143 28 149 31 149 38V41.500Q149 45 145 45Z",
    glass: "M21 21.6 26 12.500Q28 10 32 10L45 9.900V21.600ZM49 9.9 71 9.800V21.600H49ZM75 9.800H79Q88 10 94 15.200L102 21.700H75Z",
    rear: 38.0,
    front: 122.0,
    radius: 11.0,
};
const CONVERTIBLE: Shape = Shape {
    body: "M10 46 9 37Q9 31.5 15 30.300L46 27.400H92L113 27.600Q137 29 147 33 153 36 153 42 153 46 149 46Z",
    glass: "M89 27.4 78.5 15.200Q78 14.2 79.5 14.200H81Q82 14.2 83 15L101 27.400ZM50 27.400Q49 20 54 20 58.5 20 58.5 27.400ZM63 27.400Q62 20 67 20 71.5 20 71.5 27.400Z",
    rear: 36.0,
    front: 125.0,
    radius: 9.5,
};
const COUPE: Shape = Shape {
    body: "M9 46 8 36Q8 31 14 29L25 26Q45 13 63 11.5 83 10.5 97 18L111 26Q137 28 147 32 154 35 154 42 154 46 150 46Z",
    glass: "M36 25.800Q49 16.6 63 15.400L67 15.200V25.800ZM71 15.200Q83 15 93 20L103 25.800H71Z",
    rear: 36.0,
    front: 125.0,
    radius: 10.0,
};
const VAN: Shape = Shape {
    body: "M11 46 10 26Q10 21 12 17L16 8.600Q18 5.4 24 5.200L83 5Q95 5 104 13L119 24Q138 27 145 31 150 34 150 41V43Q150 46 146 46Z",
    glass: "M17 22 21 11Q22 9 25 9L41 8.900V22ZM45 8.9 67 8.800V22H45ZM71 8.800H83Q93 9 100 15L109 22.100H71Z",
    rear: 37.0,
    front: 123.0,
    radius: 9.5,
};
const TRANSPORTER: Shape = Shape {
    body: "M9 46V8Q9 4 13 4H104Q112 4 117 9L129 24Q143 27 148 31 151 34 151 41V43Q151 46 147 46Z",
    glass: "M102 8.500H104Q110 8.5 114 13L122.5 24H102Z",
    rear: 37.0,
    front: 127.0,
    radius: 9.5,
};
const PICKUP: Shape = Shape {
    body: "M9 45V27H55L59 12Q60.5 8 65 7.800L87 7.600Q96 7.6 102 13L113 24Q136 26 144 30 150 33 150 40V42Q150 45 146 45Z",
    glass: "M63 23.8 66 14Q67 11.7 70 11.700L79 11.600V23.800ZM83 11.600H87Q93 11.8 97.5 16.200L105 23.800H83Z",
    rear: 37.0,
    front: 123.0,
    radius: 11.0,
};

/// The car. Decoration: what it shows stands beside it in words.
pub fn silhouette(body: Body, colour: &str) -> AnyView {
    let shape = shape(body);
    let wheel = |x: f32| {
        let y = 57.0 - shape.radius;
        view! {
            <circle class="car-arch" cx=x.to_string() cy=y.to_string() r=(shape.radius + 2.5).to_string()></circle>
            <circle class="car-tyre" cx=x.to_string() cy=y.to_string() r=shape.radius.to_string()></circle>
            <circle class="car-rim" cx=x.to_string() cy=y.to_string() r=(shape.radius * 0.52).to_string()></circle>
        }
    };
    view! {
        <svg class=format!("car paint-{}", paint(colour)) viewBox="0 0 160 60" aria-hidden="true">
            <path class="car-body" d=shape.body></path>
            <path class="car-glass" d=shape.glass></path>
            {wheel(shape.rear)}
            {wheel(shape.front)}
        </svg>
    }
    .into_any()
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
    let colour = colour.to_lowercase();
    PAINTS
        .iter()
        .find(|(_, words)| words.iter().any(|word| colour.contains(word)))
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
