INSERT INTO document(id, title, level, kind, state) VALUES (1, '示例', 4, 'incoming', 'registered'), (2, '示例二', 2, 'incoming', 'registered');
-- case: no approval
-- expect: ids 1
INSERT INTO print_job(id, document, kind, level, state, approved_on, made_on, approved_by, applicant, copies, issuer_allows) VALUES (1, 1, 'copy', 4, 'made', '2026-03-01', '2026-03-02', 2, 3, 1, 'allows');
-- case: approved in writing
-- expect: 0
INSERT INTO print_job(id, document, kind, level, state, approved_on, made_on, approved_by, applicant, copies, issuer_allows, issuer_no) VALUES (1, 1, 'copy', 4, 'made', '2026-03-01', '2026-03-02', 2, 3, 1, 'approved', '某办发3号');
-- case: secret needs none
-- expect: 0
INSERT INTO print_job(id, document, kind, level, state, approved_on, made_on, approved_by, applicant, copies, issuer_allows) VALUES (1, 2, 'copy', 2, 'made', '2026-03-01', '2026-03-02', 2, 3, 1, 'allows');
-- case: not approved yet
-- expect: 0
INSERT INTO print_job(id, document, kind, level, state, approved_on, made_on, approved_by, applicant, copies) VALUES (1, 1, 'copy', 4, 'draft', '2026-03-01', '2026-03-02', 2, 3, 1);
-- case: approved in December and made in January: of December
-- from: 2026-01-01
-- expect: 0
INSERT INTO print_job(id, document, kind, level, state, approved_on, made_on, copies) VALUES (1, 1, 'copy', 4, 'made', '2025-12-30', '2026-01-05', 1);
-- case: the same, in the year before
-- today: 2025-12-31
-- expect: ids 1
INSERT INTO print_job(id, document, kind, level, state, approved_on, made_on, copies) VALUES (1, 1, 'copy', 4, 'made', '2025-12-30', '2026-01-05', 1);
-- case: printed anew, not copied
-- expect: 0
INSERT INTO print_job(id, document, kind, level, approved_on, made_on, copies, state) VALUES (1, 1, 'print', 4, '2026-03-01', '2026-03-02', 1, 'made');
-- case: burnt to a disc
-- expect: ids 1
INSERT INTO print_job(id, document, kind, level, state, approved_on, made_on, approved_by, applicant, copies, issuer_allows) VALUES (1, 1, 'burn', 4, 'made', '2026-03-01', '2026-03-02', 2, 3, 1, 'allows');
