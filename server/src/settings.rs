//! What an administrator sets: flags, each with an environment variable behind it.

use std::ffi::OsString;
use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use lexopt::Arg::{Long, Short, Value};
use lexopt::{Parser, ValueExt};

use crate::auth::origin::{NotAnOrigin, Origin};
use crate::store::Place;

/// What to do.
#[derive(Debug, PartialEq)]
pub enum Command {
    /// Run the relay.
    Serve(Settings),
    /// Make a one-time link for a new administrator.
    NewLink(Settings),
    /// Copy the database to this file.
    Backup(Settings, PathBuf),
    /// Go back to this copy.
    Restore(Settings, PathBuf),
    /// Make snapshots of shelves that have grown by so many records.
    Compact(Settings, u64),
    /// Say how to use it.
    Help,
}

/// How the relay runs.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// Address and port to listen on.
    pub listen: String,
    /// The folder of the embedded database.
    pub data: PathBuf,
    /// The address of a PostgreSQL database; without it the embedded one.
    pub database: Option<String>,
    /// The folder of the app's files; without it those in the binary.
    pub site: Option<PathBuf>,
    /// The address people type; without it this machine at its port.
    pub origin: Option<Origin>,
    /// So many bytes may be kept for the dealership.
    pub storage: u64,
    /// So many sockets may be open at once.
    pub sockets: usize,
    /// Whether the relay compacts by itself from time to time.
    pub compaction: bool,
    /// Whether the log may forget what is old and in a snapshot.
    pub forget_old: bool,
    /// This program, to be run for work in a process of its own; nobody but `main` knows it.
    pub program: Option<PathBuf>,
    /// Whether a reverse proxy stands in front and names the caller in `X-Forwarded-For`.
    pub behind_proxy: bool,
}

impl Settings {
    /// Where the dealership's data are.
    pub fn place(&self) -> Place {
        match &self.database {
            Some(address) => Place::Server(address.clone()),
            None => Place::Folder(self.data.clone()),
        }
    }
}

/// What is wrong with the command line.
#[derive(Debug)]
pub enum SettingsError {
    /// A flag that does not exist, or one without its value.
    Flag(lexopt::Error),
    /// The origin is none.
    Origin(NotAnOrigin),
    /// A word that is no command.
    Command(String),
    /// A variable that holds no number.
    Number(&'static str),
    /// `backup` or `restore` without a file.
    NoFile,
}

/// A shelf is worth compacting when it has grown by so many records.
pub const LEAST: u64 = 2000;

const STORAGE_GIB: u64 = 50;

const SOCKETS: usize = 1000;

/// How to use it.
pub const HELP: &str = "\
Usage: server serve     [flags]        run the relay
       server new-link  [flags]        make a one-time link for a new administrator
       server backup    [flags] FILE   copy the database to FILE, also while the relay runs
       server compact   [flags]        make snapshots, also while the relay runs
       server restore   [flags] FILE   go back to FILE, while no relay runs

  --listen ADDRESS:PORT   JOBMAPPE_LISTEN        default 127.0.0.1:8080
  --data FOLDER           JOBMAPPE_DATA          default data
  --database URL          JOBMAPPE_DATABASE      a PostgreSQL database instead of the one in FOLDER
  --site FOLDER           JOBMAPPE_SITE          default: the app inside this binary
  --origin URL            JOBMAPPE_ORIGIN        the address people type, such as https://jobs.example.de
  --storage GIB           JOBMAPPE_STORAGE       how much may be kept for the dealership; default 50
  --sockets N             JOBMAPPE_SOCKETS       how many devices may be connected at once; default 1000
  --no-compaction         JOBMAPPE_COMPACTION=0  do not make snapshots by itself
  --forget-old            JOBMAPPE_FORGET_OLD    what is older than 90 days leaves the log when compacting
  --least N                                      compact: only what has grown by so many records; default 2000
  --behind-proxy          JOBMAPPE_BEHIND_PROXY  take the caller's address from X-Forwarded-For
";

/// Reads the command line; `env` tells what a variable holds.
pub fn read(
    arguments: impl IntoIterator<Item = OsString>,
    env: impl Fn(&str) -> Option<OsString>,
) -> Result<Command, SettingsError> {
    let mut parser = Parser::from_args(arguments);
    let mut settings = from_environment(&env)?;
    let mut words: Vec<OsString> = Vec::new();
    let mut least = LEAST;
    while let Some(argument) = parser.next()? {
        match argument {
            Long("listen") => settings.listen = parser.value()?.string()?,
            Long("data") => settings.data = parser.value()?.into(),
            Long("database") => settings.database = Some(parser.value()?.string()?),
            Long("site") => settings.site = Some(parser.value()?.into()),
            Long("origin") => settings.origin = Some(Origin::parse(&parser.value()?.string()?)?),
            Long("storage") => settings.storage = gib(parser.value()?.parse()?),
            Long("sockets") => settings.sockets = parser.value()?.parse()?,
            Long("no-compaction") => settings.compaction = false,
            Long("least") => least = parser.value()?.parse()?,
            Long("forget-old") => settings.forget_old = true,
            Long("behind-proxy") => settings.behind_proxy = true,
            Long("help") | Short('h') => return Ok(Command::Help),
            Value(word) => words.push(word),
            other => return Err(other.unexpected().into()),
        }
    }
    command(words, settings, least)
}

fn from_environment(env: &impl Fn(&str) -> Option<OsString>) -> Result<Settings, SettingsError> {
    let text =
        |name| env(name).filter(|value| !value.is_empty()).map(|value| value.to_string_lossy().into_owned());
    Ok(Settings {
        listen: text("JOBMAPPE_LISTEN").unwrap_or_else(|| "127.0.0.1:8080".to_owned()),
        data: env("JOBMAPPE_DATA").unwrap_or_else(|| "data".into()).into(),
        database: text("JOBMAPPE_DATABASE"),
        site: env("JOBMAPPE_SITE").map(PathBuf::from),
        origin: text("JOBMAPPE_ORIGIN").map(|origin| Origin::parse(&origin)).transpose()?,
        compaction: text("JOBMAPPE_COMPACTION").is_none_or(|value| value != "0"),
        forget_old: text("JOBMAPPE_FORGET_OLD").is_some_and(|value| value != "0"),
        program: None,
        storage: gib(number("JOBMAPPE_STORAGE", text("JOBMAPPE_STORAGE"), STORAGE_GIB)?),
        sockets: number("JOBMAPPE_SOCKETS", text("JOBMAPPE_SOCKETS"), SOCKETS)?,
        behind_proxy: text("JOBMAPPE_BEHIND_PROXY").is_some_and(|value| value != "0"),
    })
}

fn number<T: FromStr>(name: &'static str, text: Option<String>, default: T) -> Result<T, SettingsError> {
    text.map_or(Ok(default), |text| text.parse().map_err(|_| SettingsError::Number(name)))
}

fn gib(number: u64) -> u64 {
    number.saturating_mul(1 << 30)
}

fn command(words: Vec<OsString>, settings: Settings, least: u64) -> Result<Command, SettingsError> {
    let mut words = words.into_iter();
    let Some(first) = words.next() else { return Ok(Command::Help) };
    let command = match first.to_string_lossy().as_ref() {
        "serve" => Command::Serve(settings),
        "new-link" => Command::NewLink(settings),
        "backup" => Command::Backup(settings, words.next().ok_or(SettingsError::NoFile)?.into()),
        "compact" => Command::Compact(settings, least),
        "restore" => Command::Restore(settings, words.next().ok_or(SettingsError::NoFile)?.into()),
        "help" => Command::Help,
        other => return Err(SettingsError::Command(other.to_owned())),
    };
    match words.next() {
        Some(word) => Err(SettingsError::Command(word.to_string_lossy().into_owned())),
        None => Ok(command),
    }
}

impl From<lexopt::Error> for SettingsError {
    fn from(error: lexopt::Error) -> SettingsError {
        SettingsError::Flag(error)
    }
}

impl From<NotAnOrigin> for SettingsError {
    fn from(error: NotAnOrigin) -> SettingsError {
        SettingsError::Origin(error)
    }
}

impl fmt::Display for SettingsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SettingsError::Flag(error) => write!(f, "{error}"),
            SettingsError::Origin(NotAnOrigin(text)) => {
                write!(f, "not an origin such as https://jobs.example.de: {text}")
            }
            SettingsError::Command(word) => write!(f, "unknown command: {word}"),
            SettingsError::Number(name) => write!(f, "{name} is no number"),
            SettingsError::NoFile => write!(f, "the name of the file is missing"),
        }
    }
}

impl std::error::Error for SettingsError {}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use super::{Command, LEAST, Settings, SettingsError, read};
    use crate::auth::origin::Origin;

    fn told(line: &str, env: &[(&str, &str)]) -> Result<Command, SettingsError> {
        let env =
            |name: &str| env.iter().find(|(key, _)| *key == name).map(|(_, value)| OsString::from(value));
        read(line.split_whitespace().map(OsString::from), env)
    }

    fn plain() -> Settings {
        Settings {
            listen: "127.0.0.1:8080".into(),
            data: "data".into(),
            database: None,
            site: None,
            origin: None,
            compaction: true,
            forget_old: false,
            program: None,
            storage: 50 << 30,
            sockets: 1000,
            behind_proxy: false,
        }
    }

    #[test]
    fn without_flags_the_relay_is_for_this_machine_alone() {
        assert_eq!(told("serve", &[]).unwrap(), Command::Serve(plain()));
    }

    #[test]
    fn the_environment_stands_behind_every_flag_and_a_flag_wins() {
        let env = [
            ("JOBMAPPE_LISTEN", "0.0.0.0:80"),
            ("JOBMAPPE_DATA", "/srv/a"),
            ("JOBMAPPE_DATABASE", "postgres://relay@db/jobs"),
            ("JOBMAPPE_SITE", "/srv/site"),
            ("JOBMAPPE_ORIGIN", "https://a.example"),
            ("JOBMAPPE_BEHIND_PROXY", "1"),
            ("JOBMAPPE_COMPACTION", "0"),
            ("JOBMAPPE_FORGET_OLD", "1"),
            ("JOBMAPPE_STORAGE", "2"),
            ("JOBMAPPE_SOCKETS", "30"),
        ];
        let set = Settings {
            listen: "0.0.0.0:80".into(),
            data: "/srv/a".into(),
            database: Some("postgres://relay@db/jobs".into()),
            site: Some("/srv/site".into()),
            origin: Some(Origin::parse("https://a.example").unwrap()),
            compaction: false,
            forget_old: true,
            program: None,
            storage: 2 << 30,
            sockets: 30,
            behind_proxy: true,
        };
        assert_eq!(told("serve", &env).unwrap(), Command::Serve(set.clone()));
        let flags = "serve --listen=127.0.0.1:0 --data /b --site /c --origin https://d.example \
            --database postgres:///other";
        let flagged = Settings {
            listen: "127.0.0.1:0".into(),
            data: "/b".into(),
            database: Some("postgres:///other".into()),
            site: Some("/c".into()),
            origin: Some(Origin::parse("https://d.example").unwrap()),
            ..set
        };
        assert_eq!(told(flags, &env).unwrap(), Command::Serve(flagged));
    }

    #[test]
    fn what_cannot_be_meant_is_refused() {
        for line in [
            "serv",
            "serve now",
            "serve --port 80",
            "serve --listen",
            "backup",
            "backup a b",
            "restore",
            "serve --storage much",
            "serve --sockets -1",
            "serve --origin jobs.de",
        ] {
            assert!(told(line, &[]).is_err(), "{line}");
        }
    }

    #[test]
    fn a_compaction_may_be_told_what_is_worth_it() {
        assert_eq!(told("compact", &[]).unwrap(), Command::Compact(plain(), LEAST));
        assert_eq!(told("compact --least 1", &[]).unwrap(), Command::Compact(plain(), 1));
        let still = Settings { compaction: false, ..plain() };
        assert_eq!(told("serve --no-compaction", &[]).unwrap(), Command::Serve(still));
    }

    #[test]
    fn a_backup_names_its_file() {
        assert_eq!(told("backup /x/y", &[]).unwrap(), Command::Backup(plain(), "/x/y".into()));
        assert_eq!(told("restore /x/y", &[]).unwrap(), Command::Restore(plain(), "/x/y".into()));
    }
}
