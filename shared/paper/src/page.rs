//! Pages as plain values: what is drawn where, and what it means. Two pens draw them: `pdf` and `svg`.
//!
//! The origin is the upper left corner of a page; y grows downwards.

use domain::document::signature::SignField;
use domain::time::Moment;
use domain::tongue::Tongue;

use crate::measure::Length;
use crate::picture::Picture;

/// A paper laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Pages {
    pub pages: Vec<Page>,
    /// The tree of meaning; a parent stands before its children, the first is the document.
    pub nodes: Vec<Node>,
    pub pictures: Vec<Picture>,
    /// Files that go along within the file.
    pub attachments: Vec<Attachment>,
    pub meta: Meta,
}

/// A file within the file: what the pages say, for machines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    pub name: String,
    pub description: String,
    /// The profile of the standard that it follows (Factur-X: "ConformanceLevel").
    pub level: &'static str,
    /// XML.
    pub bytes: Vec<u8>,
}

/// What is said about a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Meta {
    pub title: String,
    pub author: String,
    pub subject: String,
    pub tongue: Tongue,
    pub made: Moment,
}

/// One page, A4 upright.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    pub items: Vec<Item>,
}

/// Something drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub mark: Mark,
    pub draw: Draw,
}

/// What a drawn thing belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A leaf of the tree of meaning, by its place in [`Pages::nodes`].
    Node(usize),
    /// Repeated at the head of pages.
    Header,
    /// Repeated at the foot of pages.
    Footer,
    /// Rules and marks that say nothing.
    Rule,
}

/// A drawing.
#[derive(Clone, Debug, PartialEq)]
pub enum Draw {
    Text(Run),
    /// A filled rectangle; rules are thin ones.
    Rect {
        x: Length,
        y: Length,
        width: Length,
        height: Length,
        ink: Ink,
    },
    /// A filled polygon.
    Shape {
        corners: Vec<(Length, Length)>,
        ink: Ink,
    },
    /// Squares of one colour, drawn as one path so that no seam shows. Each tile has left, top, width and height, counted in
    /// squares from the upper left corner.
    Tiles {
        x: Length,
        y: Length,
        square: Length,
        tiles: Vec<[Length; 4]>,
        ink: Ink,
    },
    /// What a pen has left: a line through these points, as wide as it was pressed, with round ends.
    Stroke {
        points: Vec<(Length, Length)>,
        width: Length,
        ink: Ink,
    },
    /// Where somebody signs. Nothing is drawn; the screen lays a pen's area over it.
    Field {
        field: SignField,
        x: Length,
        y: Length,
        width: Length,
        height: Length,
    },
    /// A picture by its place in [`Pages::pictures`].
    Picture {
        picture: usize,
        x: Length,
        y: Length,
        width: Length,
        height: Length,
    },
}

/// Glyphs of one font on one base line.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The font, by its place in the list of fonts.
    pub font: usize,
    pub size: Length,
    pub x: Length,
    /// The base line.
    pub y: Length,
    pub ink: Ink,
    pub glyphs: Vec<Glyph>,
    pub text: String,
}

/// A glyph, in the units of its font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glyph {
    pub id: u16,
    /// How far the pen moves on.
    pub advance: i32,
    /// Where the glyph stands against the pen.
    pub shift: (i32, i32),
    /// Where its text begins in [`Run::text`], in bytes; glyphs of one cluster share it.
    pub text: usize,
}

/// A colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ink(pub u8, pub u8, pub u8);

/// A node of the tree of meaning.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub role: Role,
    /// `None` for the document alone.
    pub parent: Option<usize>,
    /// What a picture shows, for those who do not see it.
    pub alt: Option<String>,
}

/// What a node is (ISO 32000-1, 14.8.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Document,
    Title,
    Heading,
    Paragraph,
    Table,
    TableHead,
    TableBody,
    Row,
    ColumnHead,
    RowHead,
    /// A cell over so many columns.
    Cell(u8),
    Figure,
}
