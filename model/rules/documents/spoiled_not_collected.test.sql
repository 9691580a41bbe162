-- case: lost
-- expect: ids 1
INSERT INTO print_job(id, document, kind, level, state, approved_on, made_on, approved_by, applicant, copies, spoiled) VALUES (1, 2, 'copy', 2, 'made', '2026-03-01', '2026-03-02', 2, 3, 1, 3);
-- case: collected
-- expect: 0
INSERT INTO print_job(id, document, kind, level, state, approved_on, made_on, approved_by, applicant, copies, spoiled) VALUES (1, 2, 'copy', 2, 'made', '2026-03-01', '2026-03-02', 2, 3, 1, 3);
INSERT INTO waste_batch(id, kind, sheets, print_job, state) VALUES (1, 'spoiled', 3, 1, 'kept');
-- case: none spoiled
-- expect: 0
INSERT INTO print_job(id, document, kind, level, state, approved_on, made_on, approved_by, applicant, copies, spoiled) VALUES (1, 2, 'copy', 2, 'made', '2026-03-01', '2026-03-02', 2, 3, 1, 0);
-- case: in a period that begins on its day
-- from: 2026-03-02
-- expect: ids 1
INSERT INTO print_job(id, document, kind, level, state, approved_on, made_on, approved_by, applicant, copies, spoiled) VALUES (1, 2, 'copy', 2, 'made', '2026-03-01', '2026-03-02', 2, 3, 1, 3);
-- case: in one that begins the day after
-- from: 2026-03-03
-- expect: 0
INSERT INTO print_job(id, document, kind, level, state, approved_on, made_on, approved_by, applicant, copies, spoiled) VALUES (1, 2, 'copy', 2, 'made', '2026-03-01', '2026-03-02', 2, 3, 1, 3);
-- case: of a paper that is only 内部
-- expect: 0
INSERT INTO print_job(id, document, kind, level, state, made_on, copies, spoiled) VALUES (1, 2, 'copy', 1, 'made', '2026-03-02', 1, 3);
