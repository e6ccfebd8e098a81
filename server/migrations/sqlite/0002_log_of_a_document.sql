-- A device may ask for a few documents ahead of their turn; an erasure finds all of one.
CREATE INDEX log_document ON log (shelf, doc);
