//! Text to lines of fields (RFC 4180, tolerant). A line whose quotation marks are out of place is given up alone:
//! reading goes on at the next line of the file, so that one lost mark never swallows the lines behind it.

/// One record: where it begins, what its first line looks like, and its fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record<'a> {
    /// The line in which it begins, as an editor counts (from 1).
    pub line: u32,
    /// That line as it stands in the file.
    pub raw: &'a str,
    /// `None` if the quotation marks are out of place.
    pub fields: Option<Vec<String>>,
}

/// Reads records one after another.
pub struct Splitter<'a> {
    text: &'a str,
    at: usize,
    line: u32,
    delimiter: u8,
    /// How many fields a record over several lines has to have; with another number its quotes are out of place.
    pub expected: Option<usize>,
}

/// A field longer than this, in bytes, has lost its closing mark.
const LONGEST_FIELD: usize = 20_000;

enum End {
    Field,
    Record,
}

impl<'a> Splitter<'a> {
    /// Begins at the first line.
    pub fn new(text: &'a str, delimiter: u8) -> Splitter<'a> {
        Splitter { text, at: 0, line: 1, delimiter, expected: None }
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &'a [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    fn slice(&self, from: usize, to: usize) -> &'a str {
        self.text.get(from..to).unwrap_or_default()
    }

    /// All fields of one record, or `None` if quotes are out of place.
    fn fields(&mut self) -> Option<Vec<String>> {
        let mut fields = Vec::new();
        loop {
            let field = if self.at_quote() { self.quoted()? } else { self.plain() };
            fields.push(field);
            if let End::Record = self.end() {
                return Some(fields);
            }
        }
    }

    /// Whether a quoted field begins here; blanks before the mark are stepped over.
    fn at_quote(&mut self) -> bool {
        let blanks = self.rest().iter().take_while(|byte| **byte == b' ').count();
        let quote = self.rest().get(blanks) == Some(&b'"');
        if quote {
            self.at += blanks;
        }
        quote
    }

    /// A field without marks around it; a mark inside ("17\" Felgen") is an ordinary letter.
    fn plain(&mut self) -> String {
        let delimiter = self.delimiter;
        let stop = |byte: &u8| *byte == delimiter || *byte == b'\n' || *byte == b'\r';
        let length = self.rest().iter().position(stop).unwrap_or(self.rest().len());
        let from = self.at;
        self.at += length;
        self.slice(from, self.at).to_owned()
    }

    fn quoted(&mut self) -> Option<String> {
        let mut field = String::new();
        loop {
            self.at += 1;
            let length = self.rest().iter().position(|byte| *byte == b'"')?;
            if field.len() + length > LONGEST_FIELD {
                return None;
            }
            let part = self.slice(self.at, self.at + length);
            self.line = self.line.saturating_add(breaks(part));
            field.push_str(part);
            self.at += length + 1;
            match self.byte() {
                Some(b'"') => field.push('"'),
                _ => break,
            }
        }
        self.closed().then(|| field.replace("\r\n", "\n").replace('\r', "\n"))
    }

    /// Whether only blanks stand between a closing mark and the end of the field.
    fn closed(&mut self) -> bool {
        self.at += self.rest().iter().take_while(|byte| **byte == b' ').count();
        self.byte().is_none_or(|byte| byte == self.delimiter || byte == b'\n' || byte == b'\r')
    }

    /// Steps over a delimiter or the end of a line.
    fn end(&mut self) -> End {
        match self.byte() {
            Some(byte) if byte == self.delimiter => {
                self.at += 1;
                return End::Field;
            }
            Some(b'\r') if self.rest().get(1) == Some(&b'\n') => self.at += 2,
            Some(_) => self.at += 1,
            None => {}
        }
        self.line = self.line.saturating_add(1);
        End::Record
    }
}

impl<'a> Iterator for Splitter<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        let (start, line) = (self.at, self.line);
        self.byte()?;
        let length = self.rest().iter().position(|b| matches!(b, b'\n' | b'\r')).unwrap_or(self.rest().len());
        let raw = self.slice(start, start + length);
        let fields = self.fields();
        let several_lines = self.line > line.saturating_add(1);
        let odd = |fields: &Vec<String>| several_lines && self.expected.is_some_and(|n| n != fields.len());
        if fields.as_ref().is_none_or(odd) {
            (self.at, self.line) = (start + length, line);
            self.end();
            return Some(Record { line, raw, fields: None });
        }
        Some(Record { line, raw, fields })
    }
}

fn breaks(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let lone = |at: usize| bytes.get(at + 1) != Some(&b'\n');
    let count =
        bytes.iter().enumerate().filter(|(at, b)| **b == b'\n' || (**b == b'\r' && lone(*at))).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::Splitter;

    fn read(text: &str) -> Vec<(u32, Option<Vec<String>>)> {
        let mut splitter = Splitter::new(text, b';');
        splitter.expected = Some(2);
        splitter.map(|record| (record.line, record.fields)).collect()
    }

    fn row(line: u32, fields: &[&str]) -> (u32, Option<Vec<String>>) {
        (line, Some(fields.iter().map(|f| (*f).to_owned()).collect()))
    }

    #[test]
    fn lines_are_counted_as_an_editor_counts_them() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a;b", "\"1", "2\";x", "", "c;d"].join(end);
            let expected = [row(1, &["a", "b"]), row(2, &["1\n2", "x"]), row(4, &[""]), row(5, &["c", "d"])];
            assert_eq!(read(&text), expected, "{end:?}");
        }
    }

    #[test]
    fn marks_in_their_place_are_read() {
        for (text, fields) in [
            ("\"a\";\"b\"", ["a", "b"]),
            ("\"a;\"\"b\"\"\";c", ["a;\"b\"", "c"]),
            (" \"a\" ;b", ["a", "b"]),
            ("Felgen 17\";b", ["Felgen 17\"", "b"]),
            ("\"\";\"\"", ["", ""]),
            ("a;", ["a", ""]),
        ] {
            assert_eq!(read(text), [row(1, &fields)], "{text}");
        }
    }

    #[test]
    fn a_lost_mark_costs_its_own_line_and_no_other() {
        for broken in ["\"a;b", "\"a\"x;b", "a;\"b", "\"a\"\";b"] {
            for next in ["c;d", "\"c\";\"d\"", "c;\"d\""] {
                let text = format!("{broken}\n{next}\n");
                let rows = read(&text);
                assert_eq!(rows.first(), Some(&(1, None)), "{text}");
                assert_eq!(rows.last(), Some(&row(2, &["c", "d"])), "{text}");
            }
        }
    }

    #[test]
    fn an_unclosed_mark_does_not_swallow_a_long_file() {
        let text = format!("\"a;b\n{}", "c;d\n".repeat(20_000));
        let rows = read(&text);
        assert_eq!(rows.len(), 20_001);
        assert_eq!(rows.iter().filter(|(_, fields)| fields.is_none()).count(), 1);
    }

    #[test]
    fn a_mark_that_is_closed_by_a_stranger_lines_later_costs_one_line() {
        let expected = [(1, None), row(2, &["c", "d\""]), row(3, &["e", "f"])];
        assert_eq!(read("\"a;b\nc;d\"\ne;f"), expected);
    }

    #[test]
    fn a_field_longer_than_any_text_has_lost_its_mark() {
        let long = "x\n".repeat(super::LONGEST_FIELD / 2);
        assert_eq!(read(&format!("\"{long}\";b")).len(), 1);
        assert!(read(&format!("\"{long}x\";b")).len() > 1);
    }

    proptest::proptest! {
        #[test]
        fn every_line_of_any_text_is_read_or_named_once(text in "[a;\"\n\r ü]{0,60}") {
            let lines: Vec<u32> = Splitter::new(&text, b';').map(|record| record.line).collect();
            proptest::prop_assert!(lines.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }
}
