//! Reads laid out pages back: what stands where, and what belongs together.

use std::collections::BTreeMap;

use paper::measure::Length;
use paper::page::{Draw, Mark, Page, Pages, Role, Run};

/// The runs of a page with their marks.
pub fn runs(page: &Page) -> impl Iterator<Item = (Mark, &Run)> {
    page.items.iter().filter_map(|item| match &item.draw {
        Draw::Text(run) => Some((item.mark, run)),
        _ => None,
    })
}

/// Left, top, right and bottom of a run's letters, without the blanks at its end.
pub fn extent(run: &Run) -> [Length; 4] {
    let visible = run.text.trim_end().len();
    let letters = run.glyphs.iter().filter(|glyph| glyph.text < visible);
    let units: i64 = letters.map(|glyph| i64::from(glyph.advance)).sum();
    let width = Length::try_from(units * i64::from(run.size) / 2048).expect("a width");
    [run.x, run.y - run.size * 3 / 4, run.x + width, run.y + run.size / 5]
}

/// The texts of all leaves in the order of the tree, blanks taken out.
pub fn leaves(pages: &Pages) -> Vec<(Role, String)> {
    let mut texts: BTreeMap<usize, String> = BTreeMap::new();
    for page in &pages.pages {
        for (mark, run) in runs(page) {
            if let Mark::Node(node) = mark {
                texts.entry(node).or_default().push_str(&run.text);
            }
        }
    }
    texts.into_iter().map(|(node, text)| (pages.nodes[node].role, solid(&text))).collect()
}

/// All texts of a page that repeat.
pub fn repeated(page: &Page, wanted: Mark) -> Vec<String> {
    runs(page).filter(|(mark, _)| *mark == wanted).map(|(_, run)| run.text.clone()).collect()
}

/// A text without its blanks.
pub fn solid(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace()).collect()
}

/// A page as text, for golden files: each line with its place in tenths of a millimetre.
pub fn written(page: &Page) -> String {
    let tenths = |length: Length| i64::from(length) * 254 / 72_000;
    let mut lines: Vec<(Length, Length, String)> = Vec::new();
    for item in &page.items {
        let (x, y, text) = match &item.draw {
            Draw::Text(run) => {
                let kind = if matches!(item.mark, Mark::Node(_)) { ' ' } else { '~' };
                (run.x, run.y, format!("{kind}{} {}", run.size / 10, run.text.trim_end()))
            }
            Draw::Rect { x, y, width, height, .. } => (*x, *y, format!("— {} × {}", tenths(*width), height)),
            Draw::Tiles { x, y, square, tiles, .. } => {
                (x + tiles[0][0] * square, y + tiles[0][1] * square, format!("▦ {}", tiles.len()))
            }
            Draw::Stroke { points, width, .. } => {
                (points[0].0, points[0].1, format!("✎ {} × {width}", points.len()))
            }
            Draw::Field { field, x, y, width, height } => {
                (*x, *y, format!("▭ {} {} × {}", field.word(), tenths(*width), tenths(*height)))
            }
            Draw::Shape { corners, .. } => (corners[0].0, corners[0].1, format!("◆ {}", corners.len())),
            Draw::Picture { x, y, width, height, .. } => {
                (*x, *y, format!("▣ {} × {}", tenths(*width), tenths(*height)))
            }
        };
        lines.push((y, x, text));
    }
    lines.sort();
    lines.iter().map(|(y, x, text)| format!("{:>5}{:>6}  {text}\n", tenths(*y), tenths(*x))).collect()
}
