-- case: a telegram among its sources
-- expect: ids 1
-- since: 2026-06-02
INSERT INTO document(id, title, kind, state, registered_on) VALUES (1, '示例', 'telegram', 'registered', '2026-06-01'), (2, '示例二', 'incoming', 'registered', '2026-06-01');
INSERT INTO extract(id, kind, title, state, approved_on) VALUES (1, 'extract', '示例摘录', 'approved', '2026-06-02');
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed'), (2, 1, 2, 'listed');
-- case: not approved, and struck
-- expect: 0
INSERT INTO document(id, title, kind, state, registered_on) VALUES (1, '示例', 'telegram', 'registered', '2026-06-01');
INSERT INTO extract(id, kind, title, state, approved_on) VALUES (1, 'extract', '示例摘录', 'draft', NULL), (2, 'extract', '示例摘录二', 'approved', '2026-06-02');
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed'), (2, 2, 1, 'struck');
-- case: a letter
-- expect: 0
INSERT INTO document(id, title, kind, state, registered_on) VALUES (1, '示例', 'incoming', 'registered', '2026-06-01');
INSERT INTO extract(id, kind, title, state, approved_on) VALUES (1, 'extract', '示例摘录', 'approved', '2026-06-02');
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed');
-- case: in a period that begins on its day
-- from: 2026-06-02
-- expect: ids 1
-- since: 2026-06-02
INSERT INTO document(id, title, kind, state, registered_on) VALUES (1, '示例', 'telegram', 'registered', '2026-06-01'), (2, '示例二', 'incoming', 'registered', '2026-06-01');
INSERT INTO extract(id, kind, title, state, approved_on) VALUES (1, 'extract', '示例摘录', 'approved', '2026-06-02');
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed'), (2, 1, 2, 'listed');
-- case: in one that begins the day after
-- from: 2026-06-03
-- expect: 0
INSERT INTO document(id, title, kind, state, registered_on) VALUES (1, '示例', 'telegram', 'registered', '2026-06-01'), (2, '示例二', 'incoming', 'registered', '2026-06-01');
INSERT INTO extract(id, kind, title, state, approved_on) VALUES (1, 'extract', '示例摘录', 'approved', '2026-06-02');
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 1, 'listed'), (2, 1, 2, 'listed');
-- case: a telegram that was struck; two telegrams are one finding, and another paper beside them none
-- expect: ids 2
INSERT INTO document(id, title, kind, state) VALUES (1, '示例', 'incoming', 'registered'), (2, '示例二', 'telegram', 'registered'), (3, '示例三', 'telegram', 'registered'), (4, '示例四', 'telegram', 'registered');
INSERT INTO extract(id, kind, title, state, approved_on) VALUES (1, 'extract', '一', 'approved', '2026-06-02'), (2, 'extract', '二', 'done', '2026-06-02');
INSERT INTO extract_source(id, extract, document, state) VALUES (1, 1, 4, 'struck'), (2, 1, 1, 'listed'), (3, 2, 1, 'listed'), (4, 2, 2, 'struck'), (5, 2, 3, 'listed'), (6, 2, 4, 'listed');
