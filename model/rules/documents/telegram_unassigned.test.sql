-- case: nobody named, and no deadline
-- expect: ids 1,2
INSERT INTO document(id, title, kind, state, registered_on, return_by) VALUES (1, '示例', 'telegram', 'registered', '2026-06-01', '2026-06-05');
INSERT INTO document(id, title, kind, state, registered_on, handler) VALUES (2, '示例', 'telegram', 'registered', '2026-06-01', 4);
-- case: both
-- expect: 0
INSERT INTO document(id, title, kind, state, registered_on, handler, return_by) VALUES (1, '示例', 'telegram', 'registered', '2026-06-01', 4, '2026-06-05');
-- case: a letter, and a void telegram
-- expect: 0
INSERT INTO document(id, title, kind, state, registered_on) VALUES (1, '示例', 'incoming', 'registered', '2026-06-01'), (2, '示例', 'telegram', 'void', '2026-06-01');
-- case: filed away without anybody
-- expect: ids 1
INSERT INTO document(id, kind, title, registered_on, return_by, state) VALUES (1, 'telegram', '示例', '2026-03-01', '2026-04-01', 'filed');
