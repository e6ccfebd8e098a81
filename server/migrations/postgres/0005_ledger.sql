-- Documents that were erased. In no backup, and left alone by every restore: what was erased stays so.
CREATE TABLE own_erased (
    seq  BIGINT PRIMARY KEY CHECK (seq > 0),
    doc  BYTEA  NOT NULL UNIQUE CHECK (length(doc) = 16),
    why  BIGINT NOT NULL,
    at   BIGINT NOT NULL
);
