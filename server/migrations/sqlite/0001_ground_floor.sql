-- One dealership in one file. Times are milliseconds since 1970 (UTC); ids are 16 random bytes; secrets are kept as SHA-256 only.

CREATE TABLE house (
    only      INTEGER PRIMARY KEY CHECK (only = 1),
    id        BLOB    NOT NULL CHECK (length(id) = 16),
    name      TEXT    NOT NULL,
    locale    TEXT    NOT NULL,
    created   INTEGER NOT NULL
) STRICT;

CREATE TABLE account (
    id            BLOB    PRIMARY KEY CHECK (length(id) = 16),
    login         TEXT    NOT NULL,
    login_folded  TEXT    NOT NULL UNIQUE,
    name          TEXT    NOT NULL,
    initials      TEXT    NOT NULL,
    role          INTEGER NOT NULL,
    password      TEXT    NOT NULL,
    created       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- AUTOINCREMENT: the number of a device is part of the number ranges it uses offline and is never given twice.
CREATE TABLE device (
    number   INTEGER PRIMARY KEY AUTOINCREMENT CHECK (number BETWEEN 1 AND 65535),
    id       BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    account  BLOB    NOT NULL REFERENCES account (id),
    name     TEXT    NOT NULL,
    created  INTEGER NOT NULL
) STRICT;

CREATE TABLE session (
    hash     BLOB    PRIMARY KEY CHECK (length(hash) = 32),
    device   INTEGER NOT NULL REFERENCES device (number),
    created  INTEGER NOT NULL,
    seen     INTEGER NOT NULL,
    expires  INTEGER NOT NULL,
    revoked  INTEGER
) STRICT, WITHOUT ROWID;

-- The one-time link of a first start, or of an administrator who has lost the password.
CREATE TABLE link (
    hash     BLOB    PRIMARY KEY CHECK (length(hash) = 32),
    created  INTEGER NOT NULL,
    expires  INTEGER NOT NULL,
    used     INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE invitation (
    hash        BLOB    PRIMARY KEY CHECK (length(hash) = 32),
    name        TEXT    NOT NULL,
    initials    TEXT    NOT NULL,
    role        INTEGER NOT NULL,
    invited_by  BLOB    NOT NULL REFERENCES account (id),
    created     INTEGER NOT NULL,
    expires     INTEGER NOT NULL,
    used        INTEGER
) STRICT, WITHOUT ROWID;

-- The log: append-only, dense per shelf, chained. The relay never reads what is in `bytes`.
CREATE TABLE log (
    shelf   INTEGER NOT NULL,
    seq     INTEGER NOT NULL CHECK (seq > 0),
    doc     BLOB    NOT NULL CHECK (length(doc) = 16),
    hash    BLOB    NOT NULL CHECK (length(hash) = 32),
    bytes   BLOB    NOT NULL,
    chain   BLOB    NOT NULL CHECK (length(chain) = 32),
    device  INTEGER NOT NULL REFERENCES device (number),
    at      INTEGER NOT NULL,
    PRIMARY KEY (shelf, seq)
) STRICT;

CREATE UNIQUE INDEX log_hash ON log (shelf, hash);

CREATE TABLE head (
    shelf  INTEGER PRIMARY KEY,
    seq    INTEGER NOT NULL,
    chain  BLOB    NOT NULL CHECK (length(chain) = 32)
) STRICT;

-- The shelf of a document is fixed by its first change.
CREATE TABLE document (
    doc    BLOB    PRIMARY KEY CHECK (length(doc) = 16),
    shelf  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
