//! The lines that calendars and address cards are made of (RFC 5545, RFC 6350): folded at 75 octets, a name, parameters
//! and a value with escapes.

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentLine {
    /// In capitals, without a group before it.
    pub name: String,
    /// In capitals; a parameter without a name ("TEL;CELL:") is a type.
    pub parameters: Vec<(String, String)>,
    /// As it stands there, escapes and all.
    pub value: String,
}

/// The lines of a text, unfolded; what is no content line is left out.
pub fn read(text: &str) -> Vec<ContentLine> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some(last)) => last.push_str(rest),
            // A soft line break of quoted-printable (vCard 2.1).
            (None, Some(last))
                if last.ends_with('=') && last.to_ascii_uppercase().contains("QUOTED-PRINTABLE") =>
            {
                last.pop();
                last.push_str(line);
            }
            _ => lines.push(line.to_owned()),
        }
    }
    lines.iter().filter_map(|line| parse(line)).collect()
}

fn parse(line: &str) -> Option<ContentLine> {
    let at = end_of_head(line)?;
    let (head, value) = (line.get(..at)?, line.get(at + 1..)?);
    let mut parts = split(head, ';').into_iter();
    let name = parts.next()?;
    let name = name.rsplit('.').next().unwrap_or_default().to_ascii_uppercase();
    let parameters: Vec<(String, String)> = parts.map(|part| parameter(&part)).collect();
    let quoted = parameters.iter().any(|(_, value)| value == "QUOTED-PRINTABLE");
    let value =
        if quoted { unquoted(value).replace('\\', "\\\\").replace('\n', "\\n") } else { value.to_owned() };
    (!name.is_empty()).then_some(ContentLine { name, parameters, value })
}

/// Where the value begins: a colon outside of quotation marks.
fn end_of_head(line: &str) -> Option<usize> {
    let mut inside = false;
    line.char_indices().find_map(|(at, letter)| {
        inside ^= letter == '"';
        (letter == ':' && !inside).then_some(at)
    })
}

fn parameter(part: &str) -> (String, String) {
    let (name, value) = part.split_once('=').unwrap_or(("TYPE", part));
    let value = value.trim_matches('"').to_ascii_uppercase();
    let name = if value == "QUOTED-PRINTABLE" { "ENCODING" } else { name };
    (name.to_ascii_uppercase(), value)
}

/// Splits at a sign that is neither escaped nor within quotation marks.
pub fn split(text: &str, at: char) -> Vec<String> {
    let (mut parts, mut inside, mut escaped) = (vec![String::new()], false, false);
    for letter in text.chars() {
        inside ^= letter == '"' && !escaped;
        if letter == at && !inside && !escaped {
            parts.push(String::new());
        } else if let Some(last) = parts.last_mut() {
            last.push(letter);
        }
        escaped = letter == '\\' && !escaped;
    }
    parts
}

/// A value without its escapes.
pub fn plain(text: &str) -> String {
    let (mut plain, mut letters) = (String::with_capacity(text.len()), text.chars());
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => plain.push('\n'),
                Some(other) => plain.push(other),
                None => {}
            },
            other => plain.push(other),
        }
    }
    plain
}

/// A text as a value.
pub fn escaped(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            control if control.is_control() => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    escaped
}

/// "=C3=BC" is "ü".
fn unquoted(text: &str) -> String {
    let (mut bytes, mut rest) = (Vec::with_capacity(text.len()), text.as_bytes());
    while let Some((first, tail)) = rest.split_first() {
        let pair =
            (*first == b'=').then(|| tail.get(..2)).flatten().and_then(|pair| std::str::from_utf8(pair).ok());
        match pair.and_then(|pair| u8::from_str_radix(pair, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = tail.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Appends a line, folded at 75 octets and never inside a letter.
pub fn write(out: &mut String, name: &str, value: &str) {
    let line = format!("{name}:{value}");
    let mut width = 0;
    for letter in line.chars() {
        if width + letter.len_utf8() > 75 {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(letter);
        width += letter.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::{escaped, plain, read, split, write};

    #[test]
    fn lines_are_read_with_their_parameters() {
        let text = "item1.TEL;TYPE=\"cell,voice\";PREF=1:+49 171\r\n 39200\r\nTEL;CELL:2\r\nnothing\r\nNOTE;ENCODING=QUOTED-PRINTABLE:M=C3=BC=\r\nller\r\n";
        let lines = read(text);
        assert_eq!(lines.iter().map(|line| line.name.as_str()).collect::<Vec<_>>(), ["TEL", "TEL", "NOTE"]);
        assert_eq!(lines[0].value, "+49 17139200");
        assert_eq!(lines[0].parameters[0], ("TYPE".to_owned(), "CELL,VOICE".to_owned()));
        assert_eq!((lines[1].parameters[0].1.as_str(), lines[2].value.as_str()), ("CELL", "Müller"));
    }

    proptest::proptest! {
        #[test]
        fn any_text_survives_a_line(text in "[a-zäöüß;,:\\\\\"\n\u{1f600} ]{0,200}") {
            let mut out = String::new();
            write(&mut out, "NOTE", &escaped(&text));
            proptest::prop_assert!(out.split("\r\n").all(|line| line.len() <= 75));
            let lines = read(&out);
            proptest::prop_assert_eq!(plain(&lines[0].value), text);
        }

        #[test]
        fn parts_are_split_where_nothing_is_escaped(parts in proptest::collection::vec("[a-z;,\\\\]{0,8}", 1..6)) {
            let joined = parts.iter().map(|part| escaped(part)).collect::<Vec<_>>().join(";");
            let found: Vec<String> = split(&joined, ';').iter().map(|part| plain(part)).collect();
            proptest::prop_assert_eq!(found, parts);
        }
    }
}
