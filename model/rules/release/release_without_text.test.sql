-- case: empty
-- expect: ids 1
INSERT INTO release(id, title, state, reviewed_on) VALUES (1, '消息', 'scanned', '2026-03-02');
-- case: attached
-- expect: 0
INSERT INTO release(id, title, state, reviewed_on, files) VALUES (1, '消息', 'scanned', '2026-03-02', '[7]');
-- case: a draft may be empty
-- expect: 0
INSERT INTO release(id, title, state) VALUES (1, '消息', 'draft');
