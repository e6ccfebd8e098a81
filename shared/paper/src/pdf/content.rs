//! What is drawn on one page: each drawing within a mark that says what it belongs to.

use pdf_writer::types::{ArtifactSubtype, ArtifactType, LineCapStyle, LineJoinStyle};
use pdf_writer::{Finish, Name, Str};

use crate::curve;
use crate::measure::{Length, PAGE_HEIGHT, points};
use crate::page::{Draw, Ink, Item, Mark, Page, Pages, Run};
use crate::pdf::tree::role_name;
use crate::pdf::typeface::Typefaces;

/// A page's drawing.
pub struct Content {
    pub bytes: Vec<u8>,
    /// The node that each mark on the page belongs to, in their order.
    pub marks: Vec<usize>,
}

/// What a font is called on pages.
pub fn font_name(font: usize) -> String {
    format!("F{font}")
}

/// What a picture is called on pages.
pub fn picture_name(picture: usize) -> String {
    format!("I{picture}")
}

/// Draws a page.
pub fn write(page: &Page, pages: &Pages, typefaces: &mut Typefaces) -> Content {
    let settings = pdf_writer::Settings { pretty: false };
    let mut pen = Pen { out: pdf_writer::Content::with_settings(settings), ink: None, typefaces };
    let mut marks = Vec::new();
    for group in page.items.chunk_by(|a, b| a.mark == b.mark) {
        pen.open(group, pages, &mut marks);
        group.iter().for_each(|item| pen.draw(&item.draw));
        pen.out.end_marked_content();
    }
    Content { bytes: pen.out.finish().into_vec(), marks }
}

struct Pen<'a, 'f> {
    out: pdf_writer::Content,
    /// The colour that is set.
    ink: Option<Ink>,
    typefaces: &'a mut Typefaces<'f>,
}

impl Pen<'_, '_> {
    fn open(&mut self, group: &[Item], pages: &Pages, marks: &mut Vec<usize>) {
        let artifact =
            |kind: ArtifactType, subtype: Option<ArtifactSubtype>, out: &mut pdf_writer::Content| {
                let mut mark = out.begin_marked_content_with_properties(Name(b"Artifact"));
                let mut artifact = mark.properties().artifact();
                artifact.kind(kind);
                if let Some(subtype) = subtype {
                    artifact.subtype(subtype);
                }
            };
        match group.first().map_or(Mark::Rule, |item| item.mark) {
            Mark::Node(node) => {
                let role = pages.nodes.get(node).map_or(&b"Span"[..], |node| role_name(node.role));
                let id = i32::try_from(marks.len()).unwrap_or(0);
                self.out.begin_marked_content_with_properties(Name(role)).properties().identify(id);
                marks.push(node);
            }
            Mark::Header => artifact(ArtifactType::Pagination, Some(ArtifactSubtype::Header), &mut self.out),
            Mark::Footer => artifact(ArtifactType::Pagination, Some(ArtifactSubtype::Footer), &mut self.out),
            Mark::Rule => artifact(ArtifactType::Layout, None, &mut self.out),
        }
    }

    fn draw(&mut self, draw: &Draw) {
        match draw {
            Draw::Text(run) => self.text(run),
            Draw::Rect { x, y, width, height, ink } => {
                self.fill(*ink);
                self.out.rect(points(*x), up(*y + *height), points(*width), points(*height)).fill_nonzero();
            }
            Draw::Field { .. } => {}
            Draw::Stroke { points, width, ink } => self.stroke(points, *width, *ink),
            Draw::Shape { corners, ink } => {
                self.fill(*ink);
                for (at, (x, y)) in corners.iter().enumerate() {
                    match at {
                        0 => self.out.move_to(points(*x), up(*y)),
                        _ => self.out.line_to(points(*x), up(*y)),
                    };
                }
                self.out.close_path().fill_nonzero();
            }
            Draw::Tiles { tiles, ink } => {
                self.fill(*ink);
                for [x, y, width, height] in tiles {
                    self.out.rect(points(*x), up(y + height), points(*width), points(*height));
                }
                self.out.fill_nonzero();
            }
            Draw::Picture { picture, x, y, width, height } => {
                self.out.save_state();
                self.out.transform([points(*width), 0.0, 0.0, points(*height), points(*x), up(*y + *height)]);
                self.out.x_object(Name(picture_name(*picture).as_bytes())).restore_state();
            }
        }
    }

    fn fill(&mut self, ink: Ink) {
        if self.ink.replace(ink) != Some(ink) {
            let [red, green, blue] = parts(ink);
            self.out.set_fill_rgb(red, green, blue);
        }
    }

    /// A pen's line.
    fn stroke(&mut self, line: &[(Length, Length)], width: Length, ink: Ink) {
        let [red, green, blue] = parts(ink);
        self.out.set_stroke_rgb(red, green, blue).set_line_width(points(width));
        self.out.set_line_cap(LineCapStyle::RoundCap).set_line_join(LineJoinStyle::RoundJoin);
        let (first, curves) = curve::through(line);
        self.out.move_to(points(first.0), up(first.1));
        for [(x1, y1), (x2, y2), (x, y)] in curves {
            self.out.cubic_to(points(x1), up(y1), points(x2), up(y2), points(x), up(y));
        }
        self.out.stroke();
    }

    fn text(&mut self, run: &Run) {
        self.fill(run.ink);
        let units = self.typefaces.units(run.font);
        self.out.begin_text();
        self.out.set_font(Name(font_name(run.font).as_bytes()), points(run.size));
        self.out.next_line(points(run.x), up(run.y));
        let glyphs = self.coded(run);
        for group in glyphs.chunk_by(|a, b| a.rise == b.rise) {
            let rise = group.first().map_or(0, |glyph| glyph.rise);
            if rise != 0 {
                self.out.set_rise(points(run.size) * rise as f32 / units as f32);
            }
            self.show(group, units);
            if rise != 0 {
                self.out.set_rise(0.0);
            }
        }
        self.out.end_text();
    }

    /// Codes in one string as long as nothing moves between them.
    fn show(&mut self, glyphs: &[Coded], units: i32) {
        let mut positioned = self.out.show_positioned();
        let mut items = positioned.items();
        let mut codes: Vec<u8> = Vec::new();
        for glyph in glyphs {
            if glyph.before != 0 {
                if !codes.is_empty() {
                    items.show(Str(&codes));
                    codes.clear();
                }
                items.adjust(-(glyph.before as f32) * 1000.0 / units as f32);
            }
            codes.extend(glyph.code.to_be_bytes());
        }
        if !codes.is_empty() {
            items.show(Str(&codes));
        }
        items.finish();
    }

    fn coded(&mut self, run: &Run) -> Vec<Coded> {
        let mut coded = Vec::new();
        // How far the pen stands from where the file's own widths have brought it.
        let mut behind = 0;
        for (at, glyph) in run.glyphs.iter().enumerate() {
            let code = self.typefaces.code(run.font, glyph.id, said(run, at));
            coded.push(Coded { code, before: behind + glyph.shift.0, rise: glyph.shift.1 });
            behind = glyph.advance - glyph.shift.0 - self.typefaces.advance(run.font, glyph.id);
        }
        coded
    }
}

/// A glyph in the file's code.
struct Coded {
    code: u16,
    /// Font units to move before it.
    before: i32,
    rise: i32,
}

/// What a glyph says: its share of its cluster's characters, the last glyph the rest of them.
fn said(run: &Run, at: usize) -> &str {
    let start = run.glyphs[at].text;
    let first = run.glyphs.iter().position(|glyph| glyph.text == start).unwrap_or(at);
    let end = run.glyphs[at..].iter().map(|glyph| glyph.text).find(|text| *text != start);
    let cluster = run.text.get(start..end.unwrap_or(run.text.len())).unwrap_or_default();
    let last = run.glyphs.get(at + 1).is_none_or(|next| next.text != start);
    let place = |count: usize| cluster.char_indices().nth(count).map_or(cluster.len(), |(at, _)| at);
    let from = place(at - first);
    let to = if last { cluster.len() } else { place(at - first + 1) };
    // A glyph without a character of its own says nothing, which a file must say by a joiner.
    cluster.get(from..to).filter(|text| !text.is_empty()).unwrap_or("\u{2060}")
}

/// Red, green and blue from 0 to 1, in thousandths.
fn parts(ink: Ink) -> [f32; 3] {
    [ink.0, ink.1, ink.2].map(|value| (f32::from(value) / 255.0 * 1000.0).round() / 1000.0)
}

/// From the upper edge to the lower: PDF's y grows upwards.
fn up(y: Length) -> f32 {
    points(PAGE_HEIGHT - y)
}
