-- Who decided what about which thing, when and why. Rows are added, never changed: the trail is the record.
CREATE TABLE decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decided_at TEXT NOT NULL,
  who TEXT NOT NULL,
  about TEXT NOT NULL,
  subject TEXT NOT NULL,
  verdict TEXT NOT NULL,
  why TEXT NOT NULL
);
CREATE INDEX decision_by_subject ON decision (about, subject, id);

CREATE TRIGGER decisions_are_not_rewritten BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is never changed; add another'); END;

CREATE TRIGGER decisions_are_not_removed BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is never removed; add another'); END;
