-- What compaction has made of a shelf: whole documents in immutable parts. A device that is new, or that stands below the floor,
-- begins with them; the log has forgotten its bytes up to the floor.
CREATE TABLE manifest (
    shelf   INTEGER PRIMARY KEY,
    base    INTEGER NOT NULL,
    chain   BLOB    NOT NULL CHECK (length(chain) = 32),
    purged  INTEGER NOT NULL,
    floor   INTEGER NOT NULL
) STRICT;

CREATE TABLE part (
    shelf      INTEGER NOT NULL,
    place      INTEGER NOT NULL,
    name       BLOB    NOT NULL CHECK (length(name) = 32),
    documents  INTEGER NOT NULL,
    class      INTEGER NOT NULL,
    bytes      BLOB    NOT NULL,
    PRIMARY KEY (shelf, place)
) STRICT;

CREATE INDEX part_name ON part (name);
