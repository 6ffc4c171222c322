-- One finished investigation. The words are the whole of it; the tables below repeat what the pages ask for by key.
CREATE TABLE run (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  saved_at TEXT NOT NULL,
  synthetic INTEGER NOT NULL,
  heard_until TEXT,
  sha256 TEXT NOT NULL,
  words BLOB NOT NULL
);

CREATE TABLE case_file (
  id TEXT PRIMARY KEY,
  status TEXT NOT NULL,
  p_arrived REAL NOT NULL,
  likelihood TEXT NOT NULL,
  statements INTEGER NOT NULL,
  leads INTEGER NOT NULL
);

CREATE TABLE claim (
  id TEXT PRIMARY KEY,
  doc TEXT NOT NULL,
  stance TEXT NOT NULL,
  relation TEXT NOT NULL,
  speaker TEXT,
  country TEXT,
  said_at TEXT,
  quote TEXT NOT NULL
);
CREATE INDEX claim_by_doc ON claim (doc);

CREATE TABLE case_claim (
  case_id TEXT NOT NULL,
  claim_id TEXT NOT NULL,
  side TEXT NOT NULL,
  PRIMARY KEY (case_id, claim_id, side)
) WITHOUT ROWID;

CREATE TABLE lead (
  case_id TEXT NOT NULL,
  lead_rank INTEGER NOT NULL,
  route TEXT NOT NULL,
  p_loaded REAL NOT NULL,
  p_arrived REAL NOT NULL,
  log_odds_decibans REAL NOT NULL,
  PRIMARY KEY (case_id, lead_rank)
) WITHOUT ROWID;

CREATE TABLE event (
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  track TEXT,
  mmsi INTEGER,
  started TEXT NOT NULL,
  ended TEXT
);
CREATE INDEX event_by_track ON event (track, started);

CREATE TABLE identity (
  hull TEXT NOT NULL,
  track TEXT NOT NULL,
  mmsi INTEGER NOT NULL,
  imo INTEGER,
  name TEXT,
  call_sign TEXT,
  flag TEXT,
  heard_from TEXT,
  heard_to TEXT
);
CREATE INDEX identity_by_hull ON identity (hull);
CREATE INDEX identity_by_mmsi ON identity (mmsi);
CREATE INDEX identity_by_imo ON identity (imo);

-- What a person may type into the search box: names and former names, numbers, call signs, ports, words of statements.
CREATE VIRTUAL TABLE findable USING fts5 (
  kind UNINDEXED, ref UNINDEXED, label UNINDEXED, about UNINDEXED, words,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
