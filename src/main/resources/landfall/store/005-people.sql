-- Who may sign in, with what role. The word itself is never kept, only its hash.
CREATE TABLE person (
  name TEXT PRIMARY KEY,
  role TEXT NOT NULL,
  password TEXT NOT NULL,
  made_at TEXT NOT NULL
);

-- Keys for programs: the hash of each, and the person in whose name it acts.
CREATE TABLE token (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  role TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  made_at TEXT NOT NULL
);

-- Browsers that are signed in, by the hash of what their cookie holds.
CREATE TABLE session (
  sha256 TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  csrf TEXT NOT NULL,
  ends_at TEXT NOT NULL
);
