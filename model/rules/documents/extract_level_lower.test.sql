INSERT INTO document(id, title, level, expires_on, kind) VALUES (1, '示例', 3, '2036-01-01', 'incoming');
-- case: lower
-- expect: ids 1
INSERT INTO extract(id, kind, title, level, expires_on, state, approved_on, issuer_no, applicant) VALUES (1, 'extract', '示例', 2, '2036-01-01', 'approved', '2026-03-01', NULL, 3);
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed');
-- case: the same
-- expect: 0
INSERT INTO extract(id, kind, title, level, expires_on, state, approved_on, issuer_no, applicant) VALUES (1, 'extract', '示例', 3, '2036-01-01', 'approved', '2026-03-01', NULL, 3);
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed');
-- case: still asked for
-- expect: 0
INSERT INTO extract(id, kind, title, level, expires_on, state, approved_on, issuer_no, applicant) VALUES (1, 'extract', '示例', 2, '2036-01-01', 'draft', '2026-03-01', NULL, 3);
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO extract(id, kind, title, level, expires_on, state, approved_on, issuer_no, applicant) VALUES (1, 'extract', '示例', 2, '2036-01-01', 'approved', '2026-03-01', NULL, 3);
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO extract(id, kind, title, level, expires_on, state, approved_on, issuer_no, applicant) VALUES (1, 'extract', '示例', 2, '2036-01-01', 'approved', '2026-03-01', NULL, 3);
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed');
-- case: what was struck is no source, nor the highest; two of the highest are one finding
-- expect: ids 2,3
INSERT INTO document(id, title, level, kind) VALUES (2, '示例', 4, 'incoming'), (3, '示例', 3, 'incoming');
INSERT INTO extract(id, kind, title, level, state, approved_on) VALUES (1, 'extract', '一', 3, 'approved', '2026-03-01'), (2, 'extract', '二', 2, 'approved', '2026-03-01'), (3, 'extract', '三', 2, 'approved', '2026-03-01');
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 2, 'struck'), (2, 1, 1, 'listed'), (3, 2, 2, 'struck'), (4, 2, 1, 'listed'), (5, 3, 1, 'listed'), (6, 3, 3, 'listed');
