-- case: the issuer forbids
-- expect: ids 1
INSERT INTO document(id, title, kind, no_copying) VALUES (2, '示例', 'incoming', 1);
INSERT INTO print_job(id, document, kind, level, state, approved_on, made_on, approved_by, applicant, copies, issuer_allows) VALUES (1, 2, 'copy', 2, 'made', '2026-03-01', '2026-03-02', 2, 3, 1, 'allows');
-- case: not even on a disc
-- expect: ids 1
INSERT INTO document(id, title, kind, no_copying) VALUES (2, '示例', 'incoming', 1);
INSERT INTO print_job(id, document, kind, level, state, approved_on, made_on, approved_by, applicant, copies, issuer_allows) VALUES (1, 2, 'burn', 2, 'made', '2026-03-01', '2026-03-02', 2, 3, 1, 'allows');
-- case: a telegram
-- expect: ids 1
INSERT INTO document(id, title, kind) VALUES (2, '示例', 'telegram');
INSERT INTO print_job(id, document, kind, level, state, approved_on, made_on, approved_by, applicant, copies) VALUES (1, 2, 'copy', 2, 'made', '2026-03-01', '2026-03-02', 2, 3, 1);
-- case: allowed
-- expect: 0
INSERT INTO document(id, title, level, kind, state) VALUES (1, '示例', 4, 'incoming', 'registered'), (2, '示例二', 2, 'incoming', 'registered');
INSERT INTO print_job(id, document, kind, level, state, approved_on, made_on, approved_by, applicant, copies, issuer_allows) VALUES (1, 2, 'copy', 2, 'made', '2026-03-01', '2026-03-02', 2, 3, 1, 'allows');
-- case: refused
-- expect: 0
INSERT INTO document(id, title, kind, no_copying) VALUES (2, '示例', 'incoming', 1);
INSERT INTO print_job(id, document, kind, level, state, approved_on, made_on, approved_by, applicant, copies) VALUES (1, 2, 'copy', 2, 'refused', '2026-03-01', '2026-03-02', 2, 3, 1);
-- case: approved in December and made in January: of December
-- from: 2026-01-01
-- expect: 0
INSERT INTO document(id, title, kind, no_copying) VALUES (2, '示例', 'incoming', 1);
INSERT INTO print_job(id, document, kind, level, state, approved_on, made_on, copies) VALUES (1, 2, 'copy', 2, 'made', '2025-12-30', '2026-01-05', 1);
-- case: the same, in the year before
-- today: 2025-12-31
-- expect: ids 1
INSERT INTO document(id, title, kind, no_copying) VALUES (2, '示例', 'incoming', 1);
INSERT INTO print_job(id, document, kind, level, state, approved_on, made_on, copies) VALUES (1, 2, 'copy', 2, 'made', '2025-12-30', '2026-01-05', 1);
-- case: printed anew, not copied
-- expect: 0
INSERT INTO document(id, title, kind, no_copying, state) VALUES (21, '示例', 'outgoing', 1, 'registered');
INSERT INTO print_job(id, document, kind, level, approved_on, made_on, copies, state) VALUES (1, 21, 'print', 2, '2026-03-01', '2026-03-02', 1, 'made');
