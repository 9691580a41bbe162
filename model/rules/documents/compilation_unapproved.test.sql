-- case: no number
-- expect: ids 1
INSERT INTO document(id, title, level, expires_on, kind) VALUES (1, '示例', 2, NULL, 'incoming');
INSERT INTO extract(id, kind, title, level, expires_on, state, approved_on, issuer_no, applicant) VALUES (1, 'compilation', '示例', 2, NULL, 'approved', '2026-03-01', NULL, 3);
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed');
-- case: approved
-- expect: 0
INSERT INTO document(id, title, level, expires_on, kind) VALUES (1, '示例', 2, NULL, 'incoming');
INSERT INTO extract(id, kind, title, level, expires_on, state, approved_on, issuer_no, applicant) VALUES (1, 'compilation', '示例', 2, NULL, 'approved', '2026-03-01', '某办3号', 3);
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed');
-- case: own papers only
-- expect: 0
INSERT INTO document(id, title, level, expires_on, kind) VALUES (1, '示例', 2, NULL, 'internal');
INSERT INTO extract(id, kind, title, level, expires_on, state, approved_on, issuer_no, applicant) VALUES (1, 'compilation', '示例', 2, NULL, 'approved', '2026-03-01', NULL, 3);
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed');
-- case: an extract needs none
-- expect: 0
INSERT INTO document(id, title, level, expires_on, kind) VALUES (1, '示例', 2, NULL, 'incoming');
INSERT INTO extract(id, kind, title, level, expires_on, state, approved_on, issuer_no, applicant) VALUES (1, 'extract', '示例', 2, NULL, 'approved', '2026-03-01', NULL, 3);
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO document(id, title, level, expires_on, kind) VALUES (1, '示例', 2, NULL, 'incoming');
INSERT INTO extract(id, kind, title, level, expires_on, state, approved_on, issuer_no, applicant) VALUES (1, 'compilation', '示例', 2, NULL, 'approved', '2026-03-01', NULL, 3);
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO document(id, title, level, expires_on, kind) VALUES (1, '示例', 2, NULL, 'incoming');
INSERT INTO extract(id, kind, title, level, expires_on, state, approved_on, issuer_no, applicant) VALUES (1, 'compilation', '示例', 2, NULL, 'approved', '2026-03-01', NULL, 3);
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed');
