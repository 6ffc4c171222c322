-- A run in parts, so that its cases are read without its positions. Runs kept before this have all of them in the words of the run.
CREATE TABLE run_part (
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  part TEXT NOT NULL,
  number INTEGER NOT NULL,
  words BLOB NOT NULL,
  PRIMARY KEY (run_id, part, number)
);

-- How far each receiver of alerts has been told, by the hash of its address.
CREATE TABLE delivery (
  receiver TEXT PRIMARY KEY,
  words TEXT NOT NULL
);
