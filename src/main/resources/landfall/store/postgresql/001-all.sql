-- Everything that the embedded store has in its form 6. Text is compared byte by byte, so that order does not depend on the server's locale.
CREATE DOMAIN word AS TEXT COLLATE "C";

CREATE TABLE run (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  saved_at word NOT NULL,
  synthetic INTEGER NOT NULL,
  heard_until word,
  sha256 word NOT NULL,
  words BYTEA NOT NULL
);

CREATE TABLE run_part (
  run_id BIGINT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  part word NOT NULL,
  number INTEGER NOT NULL,
  words BYTEA NOT NULL,
  PRIMARY KEY (run_id, part, number)
);
-- The parts are compressed already.
ALTER TABLE run_part ALTER COLUMN words SET STORAGE EXTERNAL;

CREATE TABLE case_file (
  id word PRIMARY KEY,
  status word NOT NULL,
  p_arrived DOUBLE PRECISION NOT NULL,
  likelihood word NOT NULL,
  statements INTEGER NOT NULL,
  leads INTEGER NOT NULL
);

CREATE TABLE claim (
  id word PRIMARY KEY,
  doc word NOT NULL,
  stance word NOT NULL,
  relation word NOT NULL,
  speaker word,
  country word,
  said_at word,
  quote word NOT NULL
);
CREATE INDEX claim_by_doc ON claim USING hash (doc);

CREATE TABLE case_claim (
  case_id word NOT NULL,
  claim_id word NOT NULL,
  side word NOT NULL,
  PRIMARY KEY (case_id, claim_id, side)
);

CREATE TABLE lead (
  case_id word NOT NULL,
  lead_rank INTEGER NOT NULL,
  route word NOT NULL,
  p_loaded DOUBLE PRECISION NOT NULL,
  p_arrived DOUBLE PRECISION NOT NULL,
  log_odds_decibans DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (case_id, lead_rank)
);

CREATE TABLE event (
  id word NOT NULL,
  kind word NOT NULL,
  track word,
  mmsi INTEGER,
  started word NOT NULL,
  ended word
);
CREATE INDEX event_by_track ON event (track, started);

CREATE TABLE identity (
  hull word NOT NULL,
  track word NOT NULL,
  mmsi INTEGER NOT NULL,
  imo INTEGER,
  name word,
  call_sign word,
  flag word,
  heard_from word,
  heard_to word
);
CREATE INDEX identity_by_hull ON identity (hull);
CREATE INDEX identity_by_mmsi ON identity (mmsi);
CREATE INDEX identity_by_imo ON identity (imo);

-- What a person may type into the search box: names and former names, numbers, call signs, ports, words of statements.
CREATE TABLE findable (
  kind word NOT NULL,
  ref word NOT NULL,
  label word NOT NULL,
  about word NOT NULL,
  words TSVECTOR NOT NULL
);
CREATE INDEX findable_by_word ON findable USING gin (words);

-- Who decided what about which thing, when and why. Rows are added, never changed: the trail is the record.
CREATE TABLE decision (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  decided_at word NOT NULL,
  who word NOT NULL,
  about word NOT NULL,
  subject word NOT NULL,
  verdict word NOT NULL,
  why word NOT NULL,
  detail word NOT NULL DEFAULT '{}'
);
CREATE INDEX decision_by_kind ON decision (about, id);
CREATE INDEX decision_by_subject ON decision USING hash (subject);

-- Every statement that was ever read, by the version that read it. Runs replace each other; this stays.
CREATE TABLE ledger (
  claim_id word NOT NULL,
  sha256 word NOT NULL,
  extractor word NOT NULL,
  document word NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  quote word NOT NULL,
  language word NOT NULL,
  read_at word NOT NULL,
  words word NOT NULL,
  PRIMARY KEY (claim_id, sha256, extractor)
);
CREATE INDEX ledger_by_document ON ledger USING hash (document);

-- What a language model proposed, with all that tells how. It counts only once a person accepts it.
CREATE TABLE proposal (
  id word PRIMARY KEY,
  sha256 word NOT NULL,
  model word NOT NULL,
  prompt_sha256 word NOT NULL,
  doubts word NOT NULL,
  proposed_at word NOT NULL,
  words word NOT NULL
);

-- Every form that a case ever had: what changed, why, and the case as it then was with its answer. Rows are only added.
CREATE TABLE case_revision (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id word NOT NULL,
  made_at word NOT NULL,
  because word NOT NULL,
  changes word NOT NULL,
  likelihood word,
  p_arrived DOUBLE PRECISION,
  words word
);
CREATE INDEX case_revision_by_case ON case_revision (case_id, id);

-- Every document a statement was ever read from, whole.
CREATE TABLE document (
  sha256 word NOT NULL,
  id word NOT NULL,
  read_at word NOT NULL,
  words BYTEA NOT NULL
);
-- A document is named as its source names it, however long that is.
CREATE UNIQUE INDEX document_once ON document (md5(id), sha256);

-- Who may sign in, with what role. The word itself is never kept, only its hash.
CREATE TABLE person (
  name word PRIMARY KEY,
  role word NOT NULL,
  password word NOT NULL,
  made_at word NOT NULL
);

-- Keys for programs: the hash of each, and the person in whose name it acts.
CREATE TABLE token (
  id word PRIMARY KEY,
  person word NOT NULL,
  role word NOT NULL,
  sha256 word NOT NULL UNIQUE,
  made_at word NOT NULL
);

-- Browsers that are signed in, by the hash of what their cookie holds.
CREATE TABLE session (
  sha256 word PRIMARY KEY,
  person word NOT NULL,
  csrf word NOT NULL,
  ends_at word NOT NULL
);

-- How far each receiver of alerts has been told, by the hash of its address.
CREATE TABLE delivery (
  receiver word PRIMARY KEY,
  words word NOT NULL
);

CREATE FUNCTION only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a row of % is never changed and never removed; add another', TG_TABLE_NAME;
END $$;

CREATE TRIGGER decisions_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON decision EXECUTE FUNCTION only_added_to();
CREATE TRIGGER statements_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger EXECUTE FUNCTION only_added_to();
CREATE TRIGGER revisions_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON case_revision EXECUTE FUNCTION only_added_to();
CREATE TRIGGER documents_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON document EXECUTE FUNCTION only_added_to();
