-- case: his
-- expect: ids 1
INSERT INTO archive_access(id, applicant, state) VALUES (1, 1, 'open');
-- case: over, and nobody's
-- expect: 0
INSERT INTO archive_access(id, applicant, state) VALUES (1, 1, 'closed'), (2, NULL, 'open');
