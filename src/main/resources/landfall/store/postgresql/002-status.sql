-- How far the case had come by the answer of each form, and what the answer said for it.
ALTER TABLE case_revision ADD COLUMN status text;
ALTER TABLE case_revision ADD COLUMN status_because text;
