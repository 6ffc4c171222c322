-- Servers that keep their runs here now, and what each reads: two that read different sources would replace each other's runs.
CREATE TABLE server (
  id TEXT PRIMARY KEY,
  place TEXT NOT NULL,
  sources TEXT NOT NULL,
  seen_at TEXT NOT NULL
);
