//! XML, written element by element: nothing is empty, everything is escaped, nothing is there that XML forbids.

use domain::money::Cents;
use domain::time::Day;

use crate::escape::escaped;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
     <rsm:CrossIndustryInvoice xmlns:rsm=\"urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100\" \
     xmlns:ram=\"urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100\" \
     xmlns:qdt=\"urn:un:unece:uncefact:data:standard:QualifiedDataType:100\" \
     xmlns:udt=\"urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100\">";

/// A document that grows.
#[derive(Debug, Default)]
pub struct Xml(String);

impl Xml {
    /// Begins a document.
    pub fn new() -> Xml {
        Xml::default()
    }

    /// The root with its namespaces.
    pub fn root(&mut self, inside: impl FnOnce(&mut Xml)) {
        self.0.push_str(HEAD);
        inside(self);
        self.0.push_str("\n</rsm:CrossIndustryInvoice>\n");
    }

    /// An element; left out if nothing is in it.
    pub fn element(&mut self, name: &str, inside: impl FnOnce(&mut Xml)) {
        let before = self.0.len();
        self.0.push_str("\n<");
        self.0.push_str(name);
        self.0.push('>');
        let empty = self.0.len();
        inside(self);
        if self.0.len() == empty {
            self.0.truncate(before);
            return;
        }
        self.close(name);
    }

    /// A text; left out if it is empty.
    pub fn text(&mut self, name: &str, text: &str) {
        self.marked(name, "", text);
    }

    /// A text with one attribute, as it stands in the tag (`schemeID="VA"`).
    pub fn marked(&mut self, name: &str, attribute: &str, text: &str) {
        let text = escaped(&clean(text));
        if text.is_empty() {
            return;
        }
        self.0.push_str("\n<");
        self.0.push_str(name);
        if !attribute.is_empty() {
            self.0.push(' ');
            self.0.push_str(attribute);
        }
        self.0.push('>');
        self.0.push_str(&text);
        self.close(name);
    }

    /// An amount in euros.
    pub fn amount(&mut self, name: &str, amount: Cents) {
        self.text(name, &euros(amount));
    }

    /// A day, in an element of its own.
    pub fn day(&mut self, name: &str, day: Day) {
        self.element(name, |xml| xml.marked("udt:DateTimeString", "format=\"102\"", &date(day)));
    }

    /// The bytes.
    pub fn finish(self) -> Vec<u8> {
        self.0.into_bytes()
    }

    fn close(&mut self, name: &str) {
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
    }
}

/// "20261129".
pub fn date(day: Day) -> String {
    let (year, month, date) = day.parts();
    format!("{year:04}{month:02}{date:02}")
}

/// "-1234.50".
pub fn euros(amount: Cents) -> String {
    let (sign, cents) = (if amount.0 < 0 { "-" } else { "" }, amount.0.unsigned_abs());
    format!("{sign}{}.{:02}", cents / 100, cents % 100)
}

/// At most one blank at a time, without what XML 1.0 forbids. Ends of lines stay.
fn clean(text: &str) -> String {
    let forbidden =
        |sign: &char| sign.is_control() && *sign != '\n' || matches!(sign, '\u{fffe}' | '\u{ffff}');
    let lines = text.trim_matches(|sign: char| sign != '\n' && sign.is_whitespace()).split('\n');
    let words = |line: &str| {
        let clean: String = line.chars().map(|sign| if forbidden(&sign) { ' ' } else { sign }).collect();
        clean.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let text = lines.map(words).collect::<Vec<_>>().join("\n");
    if text.trim().is_empty() { String::new() } else { text }
}

#[cfg(test)]
mod tests {
    use super::{Xml, euros};
    use domain::money::Cents;

    #[test]
    fn nothing_empty_is_written_and_nothing_forbidden() {
        let mut xml = Xml::new();
        xml.element("a", |xml| {
            xml.text("b", " \u{0} ");
            xml.element("c", |xml| xml.text("d", ""));
            xml.marked("f", "g=\"h\"", "Müller\u{a0}& Söhne\u{8}\u{ffff} <\r\nGmbH>");
        });
        let written = String::from_utf8(xml.finish()).unwrap();
        assert_eq!(written, "\n<a>\n<f g=\"h\">Müller &amp; Söhne &lt;\nGmbH&gt;</f></a>");
    }

    #[test]
    fn amounts_have_a_point_and_two_decimals() {
        for (cents, written) in [(0, "0.00"), (5, "0.05"), (-5, "-0.05"), (-123_450, "-1234.50")] {
            assert_eq!(euros(Cents(cents)), written);
        }
    }
}
