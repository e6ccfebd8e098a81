//! Appointments as iCalendar files (RFC 5545), out for everybody's calendar and in again.

use domain::id::Id;
use domain::time::{Day, Moment};
use domain::zone;

use crate::content_line::{ContentLine, escaped, plain, read, write};

/// An appointment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Worldwide one: the same event again replaces itself in a calendar.
    pub uid: String,
    pub day: Day,
    /// Minutes since midnight in Germany; none for a whole day.
    pub minute: Option<i64>,
    /// How long it takes, in minutes.
    pub minutes: i64,
    pub title: String,
    pub note: String,
    pub place: String,
}

/// An appointment takes an hour unless somebody says otherwise.
pub const USUAL_MINUTES: i64 = 60;

/// The worldwide name of a record's appointment.
pub fn uid(record: Id) -> String {
    format!("{}@jobmappe", record.hex())
}

/// A calendar of events. `stamp` is when it is made.
pub fn write_calendar(events: &[Event], stamp: Moment) -> String {
    let mut out = String::new();
    write(&mut out, "BEGIN", "VCALENDAR");
    write(&mut out, "VERSION", "2.0");
    write(&mut out, "PRODID", "-//Jobmappe//Jobmappe//DE");
    write(&mut out, "CALSCALE", "GREGORIAN");
    write(&mut out, "METHOD", "PUBLISH");
    events.iter().for_each(|event| put(&mut out, event, stamp));
    write(&mut out, "END", "VCALENDAR");
    out
}

fn put(out: &mut String, event: &Event, stamp: Moment) {
    write(out, "BEGIN", "VEVENT");
    write(out, "UID", &escaped(&event.uid));
    write(out, "DTSTAMP", &utc(stamp));
    match event.minute {
        Some(minute) => {
            let begin = zone::moment(event.day, minute);
            write(out, "DTSTART", &utc(begin));
            write(out, "DTEND", &utc(Moment(begin.0.saturating_add(event.minutes.saturating_mul(60_000)))));
        }
        None => {
            write(out, "DTSTART;VALUE=DATE", &compact(event.day));
            write(out, "DTEND;VALUE=DATE", &compact(event.day.plus(1)));
            write(out, "TRANSP", "TRANSPARENT");
        }
    }
    write(out, "SUMMARY", &escaped(&event.title));
    for (name, text) in [("DESCRIPTION", &event.note), ("LOCATION", &event.place)] {
        if !text.is_empty() {
            write(out, name, &escaped(text));
        }
    }
    write(out, "END", "VEVENT");
}

fn compact(day: Day) -> String {
    day.iso().replace('-', "")
}

fn utc(moment: Moment) -> String {
    let (hour, minute) = moment.clock(0);
    let second = moment.0.div_euclid(1000).rem_euclid(60);
    format!("{}T{hour:02}{minute:02}{second:02}Z", compact(moment.day(0)))
}

/// The events of a calendar file. One without a day is left out.
pub fn read_calendar(text: &str) -> Vec<Event> {
    let (mut events, mut open): (Vec<Event>, Option<Vec<ContentLine>>) = (Vec::new(), None);
    for line in read(text) {
        match (line.name.as_str(), line.value.to_ascii_uppercase().as_str()) {
            ("BEGIN", "VEVENT") => open = Some(Vec::new()),
            ("END", "VEVENT") => events.extend(open.take().and_then(|lines| event(&lines))),
            _ => {
                if let Some(lines) = &mut open {
                    lines.push(line);
                }
            }
        }
    }
    events
}

fn event(lines: &[ContentLine]) -> Option<Event> {
    let line = |name: &str| lines.iter().find(|line| line.name == name);
    let text = |name: &str| line(name).map(|line| plain(&line.value)).unwrap_or_default();
    let (day, minute) = when(&line("DTSTART")?.value)?;
    let end = line("DTEND").and_then(|line| when(&line.value));
    let minutes = match (minute, end) {
        (Some(begin), Some((last, Some(end)))) => i64::from(last.0 - day.0) * 1440 + end - begin,
        _ => USUAL_MINUTES,
    };
    Some(Event {
        uid: text("UID"),
        day,
        minute,
        minutes,
        title: text("SUMMARY"),
        note: text("DESCRIPTION"),
        place: text("LOCATION"),
    })
}

/// "20261211", "20261211T143000", "20261211T133000Z". A time of another zone is taken as the clock there showed it.
fn when(value: &str) -> Option<(Day, Option<i64>)> {
    let (date, clock) =
        value.trim().split_once('T').map_or((value.trim(), None), |(date, clock)| (date, Some(clock)));
    let digits = date.len() == 8 && date.bytes().all(|byte| byte.is_ascii_digit());
    let day =
        digits.then(|| Day::parse(&format!("{}-{}-{}", date.get(..4)?, date.get(4..6)?, date.get(6..)?)));
    let day = day.flatten()?;
    let Some(clock) = clock else { return Some((day, None)) };
    let (hour, minute): (i64, i64) = (clock.get(..2)?.parse().ok()?, clock.get(2..4)?.parse().ok()?);
    let shown = hour * 60 + minute;
    if !(0..24).contains(&hour) || !(0..60).contains(&minute) {
        return None;
    }
    if clock.ends_with('Z') {
        let moment = Moment(i64::from(day.0) * 86_400_000 + shown * 60_000);
        let offset = zone::offset(moment);
        let (hour, minute) = moment.clock(offset);
        return Some((moment.day(offset), Some(i64::from(hour) * 60 + i64::from(minute))));
    }
    Some((day, Some(shown)))
}

#[cfg(test)]
mod tests {
    use super::{Event, read_calendar, uid, write_calendar};
    use domain::id::Id;
    use domain::time::{Day, Moment};

    fn meeting() -> Event {
        Event {
            uid: uid(Id([7; 16])),
            day: Day::parse("2026-07-15").unwrap(),
            minute: Some(14 * 60 + 30),
            minutes: 45,
            title: "Probefahrt E-Klasse, Harald Meier".to_owned(),
            note: "Führerschein; \"Papiere\"\nSchlüssel: Tafel 3".to_owned(),
            place: "Ottobrunn, Hof A".to_owned(),
        }
    }

    #[test]
    fn an_appointment_is_written_for_every_calendar() {
        let text = write_calendar(&[meeting()], Moment(1_790_000_000_000));
        for line in [
            "BEGIN:VCALENDAR\r\n",
            "UID:07070707070707070707070707070707@jobmappe\r\n",
            "DTSTAMP:20260921T141320Z\r\n",
            "DTSTART:20260715T123000Z\r\n",
            "DTEND:20260715T131500Z\r\n",
            "SUMMARY:Probefahrt E-Klasse\\, Harald Meier\r\n",
            "END:VCALENDAR\r\n",
        ] {
            assert!(text.contains(line), "{line} in {text}");
        }
    }

    #[test]
    fn what_was_written_is_read_again() {
        let whole = Event { minute: None, minutes: super::USUAL_MINUTES, ..meeting() };
        let text = write_calendar(&[meeting(), whole.clone()], Moment(0));
        assert_eq!(read_calendar(&text), [meeting(), whole]);
    }

    #[test]
    fn events_of_other_programs_are_read() {
        let text = "BEGIN:VEVENT\nDTSTART;TZID=Europe/Berlin:20261211T143000\nSUMMARY:Anruf\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:ohne Tag\nEND:VEVENT";
        let events = read_calendar(text);
        assert_eq!(events.len(), 1);
        assert_eq!(
            (events[0].day.iso().as_str(), events[0].minute, events[0].minutes),
            ("2026-12-11", Some(870), 60)
        );
    }

    proptest::proptest! {
        #[test]
        fn any_file_is_read_without_harm(text in "(BEGIN:VEVENT\n|END:VEVENT\n|DTSTART:|2026|T1|Z|\n| |ß|;){0,30}") {
            let _ = read_calendar(&text);
        }
    }
}
