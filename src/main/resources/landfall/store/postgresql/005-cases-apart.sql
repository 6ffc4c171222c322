-- From here on a run keeps each case in a part of its own, and its statements and documents apart from the rest. No table changes;
-- an older version that could not read that refuses.
-- The hash index was walked through all statements of the document for each that was added: of a document with 100,000 that took minutes.
DROP INDEX ledger_by_document;
CREATE INDEX ledger_by_document ON ledger (md5(document));
