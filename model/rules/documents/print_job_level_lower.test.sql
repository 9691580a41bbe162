INSERT INTO document(id, title, level, kind, state) VALUES (1, '示例', 4, 'incoming', 'registered'), (2, '示例二', 2, 'incoming', 'registered');
-- case: lower
-- expect: ids 1
INSERT INTO print_job(id, document, kind, level, state, approved_on, made_on, approved_by, applicant, copies) VALUES (1, 1, 'copy', 3, 'made', '2026-03-01', '2026-03-02', 2, 3, 1);
-- case: the same
-- expect: 0
INSERT INTO print_job(id, document, kind, level, state, approved_on, made_on, approved_by, applicant, copies) VALUES (1, 2, 'copy', 2, 'made', '2026-03-01', '2026-03-02', 2, 3, 1);
-- case: higher is allowed
-- expect: 0
INSERT INTO print_job(id, document, kind, level, state, approved_on, made_on, approved_by, applicant, copies) VALUES (1, 2, 'copy', 3, 'made', '2026-03-01', '2026-03-02', 2, 3, 1);
-- case: refused
-- expect: 0
INSERT INTO print_job(id, document, kind, level, state, approved_on, made_on, approved_by, applicant, copies) VALUES (1, 1, 'copy', 3, 'refused', '2026-03-01', '2026-03-02', 2, 3, 1);
-- case: approved in December and made in January: of December
-- from: 2026-01-01
-- expect: 0
INSERT INTO print_job(id, document, kind, level, state, approved_on, made_on, copies) VALUES (1, 1, 'copy', 3, 'made', '2025-12-30', '2026-01-05', 1);
-- case: the same, in the year before
-- today: 2025-12-31
-- expect: ids 1
INSERT INTO print_job(id, document, kind, level, state, approved_on, made_on, copies) VALUES (1, 1, 'copy', 3, 'made', '2025-12-30', '2026-01-05', 1);
-- case: called off, refused; asked for
-- expect: ids 3
INSERT INTO print_job(id, document, kind, level, state, applicant, copies) VALUES (1, 1, 'copy', 3, 'cancelled', 3, 1), (2, 1, 'copy', 3, 'refused', 3, 1), (3, 1, 'copy', 3, 'draft', 3, 1);
