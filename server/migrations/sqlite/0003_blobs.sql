-- Photos, scans and papers, named by the SHA-256 of their bytes. The bytes lie in pieces as they came.

CREATE TABLE blob (
    hash     BLOB    PRIMARY KEY CHECK (length(hash) = 32),
    content  BLOB    NOT NULL UNIQUE CHECK (length(content) = 16),
    size     INTEGER NOT NULL,
    media    TEXT    NOT NULL,
    created  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Whoever may see one of these shelves may fetch the blob.
CREATE TABLE blob_shelf (
    hash   BLOB    NOT NULL REFERENCES blob (hash),
    shelf  INTEGER NOT NULL,
    PRIMARY KEY (hash, shelf)
) STRICT, WITHOUT ROWID;

-- What is on its way: so many bytes from the beginning are here.
CREATE TABLE upload (
    hash      BLOB    NOT NULL CHECK (length(hash) = 32),
    shelf     INTEGER NOT NULL,
    content   BLOB    NOT NULL UNIQUE CHECK (length(content) = 16),
    size      INTEGER NOT NULL,
    media     TEXT    NOT NULL,
    received  INTEGER NOT NULL,
    touched   INTEGER NOT NULL,
    PRIMARY KEY (hash, shelf)
) STRICT, WITHOUT ROWID;

CREATE TABLE piece (
    content  BLOB    NOT NULL,
    at       INTEGER NOT NULL,
    bytes    BLOB    NOT NULL,
    PRIMARY KEY (content, at)
) STRICT;

-- How many bytes the dealership keeps here, in its log and in pieces.
CREATE TABLE stored (
    "only"  INTEGER PRIMARY KEY CHECK ("only" = 1),
    bytes   INTEGER NOT NULL
) STRICT;

INSERT INTO stored ("only", bytes) SELECT 1, COALESCE(SUM(length(bytes)), 0) FROM log;
