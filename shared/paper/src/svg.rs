//! The pen of the screen: pages as SVG, with the outlines of the very glyphs that the PDF embeds.

use std::collections::BTreeSet;
use std::fmt::Write;

use ttf_parser::{GlyphId, OutlineBuilder};

use crate::curve;
use crate::face::Face;
use crate::font::Fonts;
use crate::measure::{Length, PAGE_HEIGHT, PAGE_WIDTH};
use crate::page::{Draw, Ink, Item, Mark, Page, Pages, Run};

/// Writes one page. Text is drawn as outlines and said in labels.
pub fn write(pages: &Pages, page: usize, fonts: &Fonts) -> String {
    let Some(content) = pages.pages.get(page) else { return String::new() };
    let faces = fonts.faces();
    let mut svg = String::with_capacity(64_000);
    svg.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
    pair(&mut svg, PAGE_WIDTH, PAGE_HEIGHT);
    svg.push_str("\" role=\"document\" aria-label=\"");
    let label = words::letter::page_of(pages.meta.tongue, page + 1, pages.pages.len());
    escape(&mut svg, &pages.meta.title);
    svg.push_str(", ");
    escape(&mut svg, &label);
    svg.push_str("\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
    let known = definitions(&mut svg, content, &faces);
    let pen = Pen { pages, faces, known };
    pen.groups(&mut svg, content);
    svg.push_str("</svg>");
    svg
}

/// Each glyph of the page once; blanks have no outline and are left out.
fn definitions(svg: &mut String, page: &Page, faces: &[Face]) -> BTreeSet<(usize, u16)> {
    let mut used = BTreeSet::new();
    for item in &page.items {
        if let Draw::Text(run) = &item.draw {
            used.extend(run.glyphs.iter().map(|glyph| (run.font, glyph.id)));
        }
    }
    svg.push_str("<defs>");
    used.retain(|(font, id)| {
        let mut outline = Outline(String::new());
        let drawn = faces.get(*font).is_some_and(|face| face.draw(GlyphId(*id), &mut outline));
        if drawn {
            let _ = write!(svg, "<path id=\"g{font}-{id}\" d=\"{}\"/>", outline.0);
        }
        drawn
    });
    svg.push_str("</defs>");
    used
}

struct Pen<'a> {
    pages: &'a Pages,
    faces: Vec<Face<'a>>,
    known: BTreeSet<(usize, u16)>,
}

impl Pen<'_> {
    /// Everything drawn, in groups that say what they are.
    fn groups(&self, svg: &mut String, page: &Page) {
        for group in page.items.chunk_by(|a, b| a.mark == b.mark) {
            self.open(svg, group);
            group.iter().for_each(|item| self.draw(svg, &item.draw));
            svg.push_str("</g>");
        }
    }

    /// A leaf is announced as its text, or by what it shows; what repeats is not announced.
    fn open(&self, svg: &mut String, group: &[Item]) {
        let node = match group.first().map(|item| item.mark) {
            Some(Mark::Node(node)) => self.pages.nodes.get(node),
            _ => None,
        };
        let Some(node) = node else {
            svg.push_str("<g aria-hidden=\"true\">");
            return;
        };
        svg.push_str("<g role=\"img\" aria-label=\"");
        escape(svg, &node.alt.clone().unwrap_or_else(|| text(group)));
        svg.push_str("\">");
    }

    fn draw(&self, svg: &mut String, draw: &Draw) {
        match draw {
            Draw::Text(run) => self.glyphs(svg, run),
            Draw::Rect { x, y, width, height, ink } => {
                svg.push_str("<rect");
                place(svg, *x, *y, *width, *height);
                fill(svg, *ink);
                svg.push_str("/>");
            }
            Draw::Shape { corners, ink } => {
                svg.push_str("<polygon points=\"");
                for (x, y) in corners {
                    pair(svg, *x, *y);
                    svg.push(' ');
                }
                svg.push('"');
                fill(svg, *ink);
                svg.push_str("/>");
            }
            Draw::Field { .. } => {}
            Draw::Stroke { points, width, ink } => stroke(svg, points, *width, *ink),
            Draw::Tiles { tiles, ink } => {
                svg.push_str("<path shape-rendering=\"crispEdges\" d=\"");
                for [x, y, width, height] in tiles {
                    svg.push('M');
                    pair(svg, *x, *y);
                    for (way, far) in [('h', *width), ('v', *height), ('h', -*width)] {
                        svg.push(way);
                        length(svg, far);
                    }
                    svg.push('z');
                }
                svg.push('"');
                fill(svg, *ink);
                svg.push_str("/>");
            }
            Draw::Picture { picture, x, y, width, height } => {
                let Some(picture) = self.pages.pictures.get(*picture) else { return };
                svg.push_str("<image preserveAspectRatio=\"none\"");
                place(svg, *x, *y, *width, *height);
                svg.push_str(" href=\"data:");
                svg.push_str(picture.media);
                svg.push_str(";base64,");
                base64(svg, &picture.file);
                svg.push_str("\"/>");
            }
        }
    }

    /// A run: one scale for all its glyphs, each at its place in font units.
    fn glyphs(&self, svg: &mut String, run: &Run) {
        let units = self.faces.get(run.font).map_or(1000, |face| i64::from(face.units()));
        // Billionths of a point for one unit of the font, so that no floating point is needed.
        let scale = i64::from(run.size) * 1_000_000 / units;
        svg.push_str("<g transform=\"translate(");
        pair(svg, run.x, run.y);
        let _ = write!(svg, ")scale(.{scale:09} -.{scale:09})\"");
        fill(svg, run.ink);
        svg.push('>');
        let mut pen = 0;
        for glyph in &run.glyphs {
            if self.known.contains(&(run.font, glyph.id)) {
                let _ = write!(svg, "<use href=\"#g{}-{}\"", run.font, glyph.id);
                attribute(svg, " x=\"", pen + glyph.shift.0);
                attribute(svg, " y=\"", glyph.shift.1);
                svg.push_str("/>");
            }
            pen += glyph.advance;
        }
        svg.push_str("</g>");
    }
}

/// A pen's line.
fn stroke(svg: &mut String, points: &[(Length, Length)], width: Length, Ink(red, green, blue): Ink) {
    let (first, curves) = curve::through(points);
    svg.push_str("<path fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\" stroke-width=\"");
    length(svg, width);
    let _ = write!(svg, "\" stroke=\"#{red:02x}{green:02x}{blue:02x}\" d=\"M");
    pair(svg, first.0, first.1);
    for corners in curves {
        svg.push('C');
        for (x, y) in corners {
            pair(svg, x, y);
            svg.push(' ');
        }
    }
    svg.push_str("\"/>");
}

/// The text of a group, line by line.
fn text(group: &[Item]) -> String {
    let runs = group.iter().filter_map(|item| match &item.draw {
        Draw::Text(run) => Some(run.text.trim()),
        _ => None,
    });
    runs.collect::<Vec<_>>().join(" ")
}

/// Collects an outline as path commands.
struct Outline(String);

impl Outline {
    fn command(&mut self, letter: char, numbers: &[f32]) {
        self.0.push(letter);
        for (at, number) in numbers.iter().enumerate() {
            // Outlines of static fonts lie on whole units, half ones at curves' implied points.
            let halves = (number * 2.0) as i32;
            if at > 0 && halves >= 0 {
                self.0.push(' ');
            }
            let sign = if halves < 0 { "-" } else { "" };
            let _ = write!(self.0, "{sign}{}", halves.abs() / 2);
            if halves % 2 != 0 {
                self.0.push_str(".5");
            }
        }
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.command('M', &[x, y]);
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.command('L', &[x, y]);
    }
    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.command('Q', &[x1, y1, x, y]);
    }
    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.command('C', &[x1, y1, x2, y2, x, y]);
    }
    fn close(&mut self) {
        self.0.push('Z');
    }
}

fn attribute(svg: &mut String, name: &str, value: i32) {
    if value != 0 {
        let _ = write!(svg, "{name}{value}\"");
    }
}

fn place(svg: &mut String, x: Length, y: Length, width: Length, height: Length) {
    for (name, value) in [(" x=\"", x), (" y=\"", y), (" width=\"", width), (" height=\"", height)] {
        svg.push_str(name);
        length(svg, value);
        svg.push('"');
    }
}

fn pair(svg: &mut String, x: Length, y: Length) {
    length(svg, x);
    svg.push(' ');
    length(svg, y);
}

/// Thousandths as a decimal number.
fn length(svg: &mut String, value: Length) {
    let sign = if value < 0 { "-" } else { "" };
    let _ = write!(svg, "{sign}{}.{:03}", (value / 1000).abs(), (value % 1000).abs());
}

fn fill(svg: &mut String, Ink(red, green, blue): Ink) {
    let _ = write!(svg, " fill=\"#{red:02x}{green:02x}{blue:02x}\"");
}

fn escape(svg: &mut String, text: &str) {
    for sign in text.chars() {
        match sign {
            '<' => svg.push_str("&lt;"),
            '&' => svg.push_str("&amp;"),
            '"' => svg.push_str("&quot;"),
            sign if sign.is_control() => svg.push(' '),
            sign => svg.push(sign),
        }
    }
}

/// RFC 4648, with padding.
fn base64(svg: &mut String, bytes: &[u8]) {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for three in bytes.chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            let sign = SIGNS[(bits >> (18 - 6 * at)) as usize & 63];
            svg.push(if at <= three.len() { char::from(sign) } else { '=' });
        }
    }
}
