-- case: shorter
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO document(id, title, level, expires_on, kind) VALUES (1, '示例', 3, '2040-01-01', 'incoming');
INSERT INTO extract(id, kind, title, level, expires_on, state, approved_on, issuer_no, applicant) VALUES (1, 'extract', '示例', 3, '2036-01-01', 'approved', '2026-03-01', NULL, 3);
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed');
-- case: a long-term source
-- expect: ids 1
-- since: 2026-03-01
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
-- since: 2026-03-01
INSERT INTO document(id, title, level, term, made_on, registered_on) VALUES (1, '示例', 2, '10Y', '2025-01-01', '2025-03-01');
INSERT INTO extract(id, title, level, expires_on, approved_on, state) VALUES (1, '摘编', 2, '2030-03-01', '2026-03-01', 'approved');
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed');
-- case: a term to a day
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO document(id, title, level, term) VALUES (1, '示例', 2, 'D2031-01-01');
INSERT INTO extract(id, title, level, expires_on, approved_on, state) VALUES (1, '摘编', 2, '2030-03-01', '2026-03-01', 'approved');
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO document(id, title, level, expires_on, kind) VALUES (1, '示例', 3, '2040-01-01', 'incoming');
INSERT INTO extract(id, kind, title, level, expires_on, state, approved_on, issuer_no, applicant) VALUES (1, 'extract', '示例', 3, '2036-01-01', 'approved', '2026-03-01', NULL, 3);
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO document(id, title, level, expires_on, kind) VALUES (1, '示例', 3, '2040-01-01', 'incoming');
INSERT INTO extract(id, kind, title, level, expires_on, state, approved_on, issuer_no, applicant) VALUES (1, 'extract', '示例', 3, '2036-01-01', 'approved', '2026-03-01', NULL, 3);
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed');
-- case: a draft; one whose source was taken off; one of an open source; a source of ten years and a day
-- expect: ids 4
-- since: 2026-03-01
INSERT INTO document(id, title, level, term, made_on) VALUES (1, '示例', 2, '10Y', '2020-03-01'), (2, '公开', 1, '30Y', '2020-03-01'), (3, '示例三', 2, '10Y', '2020-03-02');
INSERT INTO extract(id, title, level, expires_on, approved_on, state) VALUES (1, '摘编', 2, '2026-03-01', '2026-03-01', 'draft'), (2, '摘编', 2, '2026-03-01', '2026-03-01', 'approved'), (3, '摘编', 2, '2026-03-01', '2026-03-01', 'approved'), (4, '摘编', 2, '2030-03-01', '2026-03-01', 'done'), (5, '摘编', 2, '2030-03-01', '2026-03-01', 'done');
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed'), (2, 2, 1, 'removed'), (3, 3, 2, 'listed'), (4, 4, 3, 'listed'), (5, 5, 1, 'listed');
-- case: of several sources the longest, once; what was taken off and what is open says nothing; months
-- expect: ids 1,2
-- since: 2026-03-01,2026-03-01
INSERT INTO document(id, title, level, term, made_on) VALUES (1, '甲', 2, '5Y', '2026-01-01'), (2, '乙', 2, '61M', '2026-01-01'), (3, '丙', 2, 'L', '2026-01-01'), (4, '丁', 1, 'L', '2026-01-01'), (5, '戊', 2, '11M', '2026-01-01');
INSERT INTO extract(id, title, level, expires_on, approved_on, state) VALUES (1, '摘编', 2, '2031-01-31', '2026-03-01', 'approved'), (2, '摘编', 2, '2026-11-30', '2026-03-01', 'approved'), (3, '摘编', 2, '2026-12-01', '2026-03-01', 'approved');
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed'), (2, 1, 2, 'listed'), (3, 1, 3, 'removed'), (4, 1, 4, 'listed'), (5, 2, 5, 'listed'), (6, 3, 5, 'listed');
-- case: what was struck is no source, nor the longest; two of the longest are one finding
-- expect: ids 2,3
INSERT INTO document(id, title, level, expires_on, kind) VALUES (21, '示例', 2, '2040-01-01', 'incoming'), (22, '示例', 2, '2036-01-01', 'incoming'), (23, '示例', 2, '2036-01-01', 'incoming');
INSERT INTO extract(id, kind, title, level, expires_on, state, approved_on) VALUES (1, 'extract', '一', 2, '2036-01-01', 'approved', '2026-03-01'), (2, 'extract', '二', 2, '2030-01-01', 'approved', '2026-03-01'), (3, 'extract', '三', 2, '2030-01-01', 'approved', '2026-03-01');
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 21, 'struck'), (2, 1, 22, 'listed'), (3, 2, 21, 'struck'), (4, 2, 22, 'listed'), (5, 3, 22, 'listed'), (6, 3, 23, 'listed');
