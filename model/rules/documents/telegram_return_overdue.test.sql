-- case: late
-- expect: ids 1
-- since: 2026-06-06
INSERT INTO document(id, title, kind, state, registered_on, return_by) VALUES (1, '示例', 'telegram', 'registered', '2026-06-01', '2026-06-05');
-- case: no date set
-- expect: ids 1
INSERT INTO document(id, title, kind, state, registered_on) VALUES (1, '示例', 'telegram', 'registered', '2026-06-01');
-- case: returned in time
-- expect: 0
INSERT INTO document(id, title, kind, state, registered_on, return_by, returned_on) VALUES (1, '示例', 'telegram', 'registered', '2026-06-01', '2026-06-05', '2026-06-05');
-- case: not a telegram
-- expect: 0
INSERT INTO document(id, title, kind, state, registered_on) VALUES (1, '示例', 'incoming', 'registered', '2026-06-01');
