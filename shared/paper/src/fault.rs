//! Why a paper cannot be drawn. Missing facts are no fault: they are listed by `fact::lack::missing`.

use domain::document::template::fault::TemplateFault;

/// A fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperError {
    /// The bytes of a font are no font that we can read and embed; its place in the list.
    Font(usize),
    /// A character that none of the fonts has.
    NoGlyph(char),
    /// The logo cannot be printed.
    Picture(PictureFault),
    /// A text of the letter has a fault.
    Template(TemplateFault),
}

/// Why a picture cannot be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFault {
    /// Neither PNG nor JPEG.
    Unknown,
    /// The file ends early or contradicts itself.
    Damaged,
    /// PNG with transparency or interlacing: the browser flattens it before it comes here.
    NotFlat,
    /// JPEG in printing colours (CMYK).
    Colours,
}

impl From<TemplateFault> for PaperError {
    fn from(fault: TemplateFault) -> Self {
        PaperError::Template(fault)
    }
}

impl From<PictureFault> for PaperError {
    fn from(fault: PictureFault) -> Self {
        PaperError::Picture(fault)
    }
}
