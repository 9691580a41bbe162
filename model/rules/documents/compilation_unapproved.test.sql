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
-- case: not approved yet, refused; a source that was struck; a source that is only 内部
-- expect: 0
INSERT INTO document(id, title, level, kind) VALUES (1, '示例', 2, 'incoming'), (2, '示例', 1, 'incoming');
INSERT INTO extract(id, kind, title, level, state, approved_on) VALUES (1, 'compilation', '一', 2, 'draft', NULL), (2, 'compilation', '二', 2, 'refused', NULL), (3, 'compilation', '三', 2, 'approved', '2026-03-01'), (4, 'compilation', '四', 2, 'done', '2026-03-01');
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed'), (2, 2, 1, 'listed'), (3, 3, 1, 'struck'), (4, 4, 2, 'listed');
