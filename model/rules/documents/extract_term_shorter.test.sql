-- case: shorter
-- expect: ids 1
INSERT INTO document(id, title, level, expires_on, kind) VALUES (1, '示例', 3, '2040-01-01', 'incoming');
INSERT INTO extract(id, kind, title, level, expires_on, state, approved_on, issuer_no, applicant) VALUES (1, 'extract', '示例', 3, '2036-01-01', 'approved', '2026-03-01', NULL, 3);
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed');
-- case: a long-term source
-- expect: ids 1
INSERT INTO document(id, title, level, expires_on, kind) VALUES (1, '示例', 3, NULL, 'incoming');
INSERT INTO extract(id, kind, title, level, expires_on, state, approved_on, issuer_no, applicant) VALUES (1, 'extract', '示例', 3, '2036-01-01', 'approved', '2026-03-01', NULL, 3);
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed');
-- case: the same
-- expect: 0
INSERT INTO document(id, title, level, expires_on, kind) VALUES (1, '示例', 3, '2036-01-01', 'incoming');
INSERT INTO extract(id, kind, title, level, expires_on, state, approved_on, issuer_no, applicant) VALUES (1, 'extract', '示例', 3, '2036-01-01', 'approved', '2026-03-01', NULL, 3);
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed');
-- case: long term covers all
-- expect: 0
INSERT INTO document(id, title, level, expires_on, kind) VALUES (1, '示例', 3, '2036-01-01', 'incoming');
INSERT INTO extract(id, kind, title, level, expires_on, state, approved_on, issuer_no, applicant) VALUES (1, 'extract', '示例', 3, NULL, 'approved', '2026-03-01', NULL, 3);
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed');
-- case: no day entered, five years are shorter than the extract
-- expect: 0
INSERT INTO document(id, title, level, term, registered_on) VALUES (1, '示例', 2, '5Y', '2025-03-01');
INSERT INTO extract(id, title, level, expires_on, approved_on, state) VALUES (1, '摘编', 2, '2030-03-01', '2026-03-01', 'approved');
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed');
-- case: no day entered, ten years are longer
-- expect: ids 1
INSERT INTO document(id, title, level, term, made_on, registered_on) VALUES (1, '示例', 2, '10Y', '2025-01-01', '2025-03-01');
INSERT INTO extract(id, title, level, expires_on, approved_on, state) VALUES (1, '摘编', 2, '2030-03-01', '2026-03-01', 'approved');
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed');
-- case: a term to a day
-- expect: ids 1
INSERT INTO document(id, title, level, term) VALUES (1, '示例', 2, 'D2031-01-01');
INSERT INTO extract(id, title, level, expires_on, approved_on, state) VALUES (1, '摘编', 2, '2030-03-01', '2026-03-01', 'approved');
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO document(id, title, level, expires_on, kind) VALUES (1, '示例', 3, '2040-01-01', 'incoming');
INSERT INTO extract(id, kind, title, level, expires_on, state, approved_on, issuer_no, applicant) VALUES (1, 'extract', '示例', 3, '2036-01-01', 'approved', '2026-03-01', NULL, 3);
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO document(id, title, level, expires_on, kind) VALUES (1, '示例', 3, '2040-01-01', 'incoming');
INSERT INTO extract(id, kind, title, level, expires_on, state, approved_on, issuer_no, applicant) VALUES (1, 'extract', '示例', 3, '2036-01-01', 'approved', '2026-03-01', NULL, 3);
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed');
