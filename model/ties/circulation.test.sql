INSERT INTO person(id, name, state) VALUES (1, '张三', 'active');
INSERT INTO person(id, name, state) VALUES (2, '李四', 'active');

-- case: one has read and returned, one has not
-- expect: ids 1
INSERT INTO circulation(id, readers, state) VALUES (1, '[1,2]', 'running');
INSERT INTO movement(id, circulation, kind, received_by, given_at, returned_at, state) VALUES (1, 1, 'circulate', 1, '2026-06-01T09:00:00', '2026-06-02T09:00:00', 'posted');
-- case: read but still with him
-- expect: ids 1
INSERT INTO circulation(id, readers, state) VALUES (1, '[1]', 'running');
INSERT INTO movement(id, circulation, kind, received_by, given_at, state) VALUES (1, 1, 'circulate', 1, '2026-06-01T09:00:00', 'posted');
-- case: with him now
-- expect: ids 1
INSERT INTO circulation(id, readers, at_reader, state) VALUES (1, '[1]', 1, 'out');
INSERT INTO reading(id, circulation, reader, state) VALUES (1, 1, 1, 'read');
-- case: excused by the approver
-- expect: 0
INSERT INTO circulation(id, readers, excused, state) VALUES (1, '[1]', '[2,1]', 'running');
-- case: signed and returned
-- expect: 0
INSERT INTO circulation(id, readers, state) VALUES (1, '[1]', 'running');
INSERT INTO reading(id, circulation, reader, state) VALUES (1, 1, 1, 'closed');
-- case: the folder is back
-- expect: 0
INSERT INTO circulation(id, readers, state) VALUES (1, '[1]', 'done');
