-- Every statement that was ever read, by the version that read it. Runs replace each other; this stays.
CREATE TABLE ledger (
  claim_id TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  extractor TEXT NOT NULL,
  document TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  quote TEXT NOT NULL,
  language TEXT NOT NULL,
  read_at TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (claim_id, sha256, extractor)
) WITHOUT ROWID;
CREATE INDEX ledger_by_document ON ledger (document);

CREATE TRIGGER statements_are_not_rewritten BEFORE UPDATE ON ledger
BEGIN SELECT RAISE(ABORT, 'a statement in the ledger is never changed'); END;

CREATE TRIGGER statements_are_not_removed BEFORE DELETE ON ledger
BEGIN SELECT RAISE(ABORT, 'a statement in the ledger is never removed'); END;

-- What a language model proposed, with all that tells how. It counts only once a person accepts it.
CREATE TABLE proposal (
  id TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL,
  model TEXT NOT NULL,
  prompt_sha256 TEXT NOT NULL,
  doubts TEXT NOT NULL,
  proposed_at TEXT NOT NULL,
  words TEXT NOT NULL
) WITHOUT ROWID;

-- Every form that a case ever had: what changed, why, and the case as it then was with its answer. Rows are only added.
CREATE TABLE case_revision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id TEXT NOT NULL,
  made_at TEXT NOT NULL,
  because TEXT NOT NULL,
  changes TEXT NOT NULL,
  likelihood TEXT,
  p_arrived REAL,
  words TEXT
);
CREATE INDEX case_revision_by_case ON case_revision (case_id, id);

CREATE TRIGGER revisions_are_not_rewritten BEFORE UPDATE ON case_revision
BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;

CREATE TRIGGER revisions_are_not_removed BEFORE DELETE ON case_revision
BEGIN SELECT RAISE(ABORT, 'a revision is never removed'); END;

ALTER TABLE decision ADD COLUMN detail TEXT NOT NULL DEFAULT '{}';
