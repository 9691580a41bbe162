-- case: empty
-- expect: ids 1
INSERT INTO release(id, title, state, reviewed_on) VALUES (1, '消息', 'scanned', '2026-03-02');
-- case: attached
-- expect: 0
INSERT INTO release(id, title, state, reviewed_on, files) VALUES (1, '消息', 'scanned', '2026-03-02', '[7]');
-- case: a draft may be empty
-- expect: 0
INSERT INTO release(id, title, state) VALUES (1, '消息', 'draft');
-- case: passed in December and signed in January: of December
-- from: 2026-01-01
-- expect: 0
INSERT INTO release(id, title, state, reviewed_on, signed_on) VALUES (1, '消息', 'signed', '2025-12-30', '2026-01-05');
-- case: the same, in the year before
-- today: 2025-12-31
-- expect: ids 1
INSERT INTO release(id, title, state, reviewed_on, signed_on) VALUES (1, '消息', 'signed', '2025-12-30', '2026-01-05');
