-- Documents that are closed for good: issued papers, closed jobs.
CREATE TABLE sealed (
    doc  BYTEA PRIMARY KEY CHECK (length(doc) = 16)
);
