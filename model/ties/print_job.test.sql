-- case: his
-- expect: ids 1
INSERT INTO print_job(id, applicant, state) VALUES (1, 1, 'approved');
-- case: over, and nobody's
-- expect: 0
INSERT INTO print_job(id, applicant, state) VALUES (1, 1, 'made'), (2, 1, 'refused');
