-- Documents that are closed for good: issued papers, closed jobs.
CREATE TABLE sealed (
    doc  BLOB PRIMARY KEY CHECK (length(doc) = 16)
) STRICT, WITHOUT ROWID;
