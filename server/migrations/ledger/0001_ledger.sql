-- Documents that were erased. In a file of its own, in no backup, and left alone by every restore: what was erased stays so.
CREATE TABLE own_erased (
    seq  INTEGER PRIMARY KEY CHECK (seq > 0),
    doc  BLOB    NOT NULL UNIQUE CHECK (length(doc) = 16),
    why  INTEGER NOT NULL,
    at   INTEGER NOT NULL
) STRICT;
