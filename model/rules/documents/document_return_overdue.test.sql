-- case: not returned
-- expect: ids 1
INSERT INTO document(id, title, kind, state, return_by) VALUES (1, '示例', 'incoming', 'registered', '2026-06-29');
-- case: returned late this year
-- expect: ids 1
-- until: 2026-03-02
INSERT INTO document(id, title, kind, state, return_by, returned_on) VALUES (1, '示例', 'incoming', 'registered', '2026-03-01', '2026-03-02');
-- case: returned on the day
-- expect: 0
INSERT INTO document(id, title, kind, state, return_by, returned_on) VALUES (1, '示例', 'incoming', 'registered', '2026-03-01', '2026-03-01');
-- case: due today
-- expect: 0
INSERT INTO document(id, title, kind, state, return_by) VALUES (1, '示例', 'incoming', 'registered', '2026-06-30');
