-- Photos, scans and papers, named by the SHA-256 of their bytes. The bytes lie in pieces as they came.

CREATE TABLE blob (
    hash     BYTEA  PRIMARY KEY CHECK (length(hash) = 32),
    content  BYTEA  NOT NULL UNIQUE CHECK (length(content) = 16),
    size     BIGINT NOT NULL,
    media    TEXT   NOT NULL,
    created  BIGINT NOT NULL
);

-- Whoever may see one of these shelves may fetch the blob.
CREATE TABLE blob_shelf (
    hash   BYTEA  NOT NULL REFERENCES blob (hash),
    shelf  BIGINT NOT NULL,
    PRIMARY KEY (hash, shelf)
);

-- What is on its way: so many bytes from the beginning are here.
CREATE TABLE upload (
    hash      BYTEA  NOT NULL CHECK (length(hash) = 32),
    shelf     BIGINT NOT NULL,
    content   BYTEA  NOT NULL UNIQUE CHECK (length(content) = 16),
    size      BIGINT NOT NULL,
    media     TEXT   NOT NULL,
    received  BIGINT NOT NULL,
    touched   BIGINT NOT NULL,
    PRIMARY KEY (hash, shelf)
);

CREATE TABLE piece (
    content  BYTEA  NOT NULL,
    at       BIGINT NOT NULL,
    bytes    BYTEA  NOT NULL,
    PRIMARY KEY (content, at)
);

-- Photos do not get smaller by being pressed again.
ALTER TABLE piece ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- How many bytes the dealership keeps here, in its log and in pieces.
CREATE TABLE stored (
    "only"  BIGINT PRIMARY KEY CHECK ("only" = 1),
    bytes   BIGINT NOT NULL
);

INSERT INTO stored ("only", bytes) SELECT 1, COALESCE(SUM(length(bytes)), 0) FROM log;
