//! Words of a text and what they mean in either language.

/// A word in small letters, and where it stands in the text.
pub struct Word {
    pub text: String,
    pub from: usize,
    pub to: usize,
}

/// The words of a text without the marks around them; the point of "3." stays.
pub fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut at = 0;
    for part in text.split_inclusive(char::is_whitespace) {
        let begin = at;
        at += part.len();
        let kept = part.trim_end().trim_end_matches([',', ';', '!', '?', ')', ':', '"', '“', '”']);
        let bare = kept.trim_start_matches(['(', '"', '„', '“']);
        let from = begin + kept.len() - bare.len();
        if !bare.is_empty() {
            words.push(Word { text: bare.to_lowercase(), from, to: from + bare.len() });
        }
    }
    words
}

/// Whether a word is one of these; a point behind it does not count.
pub fn said(word: &Word, wanted: &[&str]) -> bool {
    wanted.contains(&word.text.trim_end_matches('.'))
}

/// Monday = 0 … Sunday = 6.
pub fn weekday(word: &str) -> Option<u8> {
    const NAMES: [[&str; 2]; 7] = [
        ["montag", "monday"],
        ["dienstag", "tuesday"],
        ["mittwoch", "wednesday"],
        ["donnerstag", "thursday"],
        ["freitag", "friday"],
        ["samstag", "saturday"],
        ["sonntag", "sunday"],
    ];
    let word = word.trim_end_matches('.');
    let word = if word == "sonnabend" { "samstag" } else { word };
    let found = NAMES.iter().position(|names| names.contains(&word));
    found.and_then(|at| u8::try_from(at).ok())
}

/// The same of "Fr." or "Fri", which mean a day only where "am" or "on" stands before them.
pub fn short_weekday(word: &str) -> Option<u8> {
    const NAMES: [[&str; 3]; 7] = [
        ["mo", "mon", "mo"],
        ["di", "tue", "tues"],
        ["mi", "wed", "mi"],
        ["do", "thu", "thurs"],
        ["fr", "fri", "fr"],
        ["sa", "sat", "sa"],
        ["so", "sun", "so"],
    ];
    let found = NAMES.iter().position(|names| names.contains(&word.trim_end_matches('.')));
    found.and_then(|at| u8::try_from(at).ok())
}

/// January = 1 … December = 12.
pub fn month(word: &str) -> Option<u8> {
    const NAMES: [&[&str]; 12] = [
        &["januar", "january", "jan", "jänner"],
        &["februar", "february", "feb", "feber"],
        &["märz", "march", "mär", "mar", "maerz"],
        &["april", "apr"],
        &["mai", "may"],
        &["juni", "june", "jun"],
        &["juli", "july", "jul"],
        &["august", "aug"],
        &["september", "sep", "sept"],
        &["oktober", "october", "okt", "oct"],
        &["november", "nov"],
        &["dezember", "december", "dez", "dec"],
    ];
    let word = word.trim_end_matches('.');
    let found = NAMES.iter().position(|names| names.contains(&word));
    found.and_then(|at| u8::try_from(at + 1).ok())
}

/// A number in figures or letters, up to a thousand.
pub fn count(word: &str) -> Option<i32> {
    const NAMES: [&[&str]; 12] = [
        &["ein", "eine", "einer", "einem", "einen", "one", "a", "an"],
        &["zwei", "two"],
        &["drei", "three"],
        &["vier", "four"],
        &["fünf", "five", "fuenf"],
        &["sechs", "six"],
        &["sieben", "seven"],
        &["acht", "eight"],
        &["neun", "nine"],
        &["zehn", "ten"],
        &["elf", "eleven"],
        &["zwölf", "twelve"],
    ];
    let spelled =
        NAMES.iter().position(|names| names.contains(&word)).and_then(|at| i32::try_from(at + 1).ok());
    let number = spelled.or_else(|| word.parse().ok())?;
    (1..=1000).contains(&number).then_some(number)
}

/// Days and months of a unit.
pub fn unit(word: &str) -> Option<(i32, i32)> {
    match word.trim_end_matches('.') {
        "tag" | "tage" | "tagen" | "day" | "days" => Some((1, 0)),
        "woche" | "wochen" | "week" | "weeks" => Some((7, 0)),
        "monat" | "monate" | "monaten" | "monats" | "month" | "months" => Some((0, 1)),
        "quartal" | "quartals" | "quarter" => Some((0, 3)),
        "jahr" | "jahre" | "jahren" | "jahres" | "year" | "years" => Some((0, 12)),
        _ => None,
    }
}
