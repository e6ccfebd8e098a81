-- What compaction has made of a shelf: whole documents in immutable parts. A device that is new, or that stands below the floor,
-- begins with them; the log has forgotten its bytes up to the floor.
CREATE TABLE manifest (
    shelf   BIGINT PRIMARY KEY,
    base    BIGINT NOT NULL,
    chain   BYTEA  NOT NULL CHECK (length(chain) = 32),
    purged  BIGINT NOT NULL,
    floor   BIGINT NOT NULL
);

CREATE TABLE part (
    shelf      BIGINT NOT NULL,
    place      BIGINT NOT NULL,
    name       BYTEA  NOT NULL CHECK (length(name) = 32),
    documents  BIGINT NOT NULL,
    class      BIGINT NOT NULL,
    bytes      BYTEA  NOT NULL,
    PRIMARY KEY (shelf, place)
);

CREATE INDEX part_name ON part (name);
