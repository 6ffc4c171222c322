-- Tables that nothing read: the pages take a run from its parts. Each save wrote them anew.
DROP TABLE case_file;
DROP TABLE claim;
DROP TABLE case_claim;
DROP TABLE lead;
DROP TABLE event;
DROP TABLE identity;
