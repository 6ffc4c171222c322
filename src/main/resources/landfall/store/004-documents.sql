-- Every document a statement was ever read from, whole: a statement can be walked back to its text when runs no longer hold it.
CREATE TABLE document (
  sha256 TEXT NOT NULL,
  id TEXT NOT NULL,
  read_at TEXT NOT NULL,
  words BLOB NOT NULL,
  PRIMARY KEY (id, sha256)
) WITHOUT ROWID;

CREATE TRIGGER documents_are_not_rewritten BEFORE UPDATE ON document
BEGIN SELECT RAISE(ABORT, 'a document in the ledger is never changed'); END;

CREATE TRIGGER documents_are_not_removed BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'a document in the ledger is never removed'); END;
