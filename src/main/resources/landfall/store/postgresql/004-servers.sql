-- Servers that keep their runs here now, and what each reads: two that read different sources would replace each other's runs.
CREATE TABLE server (
  id word PRIMARY KEY,
  place word NOT NULL,
  sources word NOT NULL,
  seen_at word NOT NULL
);
