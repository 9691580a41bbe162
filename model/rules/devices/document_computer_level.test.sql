-- case: on a machine that is not classified
-- expect: ids 1
INSERT INTO computer(id, name, secret_level, state) VALUES (1, '示例机', 0, 'in_use'), (2, '示例涉密机', 3, 'in_use');
INSERT INTO document(id, title, kind, state, registered_on, level, computer) VALUES (1, '示例', 'internal', 'registered', '2026-06-01', 2, 1);
-- case: on one of its level
-- expect: 0
INSERT INTO computer(id, name, secret_level, state) VALUES (2, '示例涉密机', 3, 'in_use');
INSERT INTO document(id, title, kind, state, registered_on, level, computer) VALUES (1, '示例', 'internal', 'registered', '2026-06-01', 3, 2);
-- case: an open paper, and a void one
-- expect: 0
INSERT INTO computer(id, name, secret_level, state) VALUES (1, '示例机', 0, 'in_use');
INSERT INTO document(id, title, kind, state, registered_on, level, computer) VALUES (1, '示例', 'internal', 'registered', '2026-06-01', 1, 1), (2, '示例二', 'internal', 'void', '2026-06-01', 3, 1);
-- case: in a period that begins on its day
-- from: 2026-06-01
-- expect: ids 1
INSERT INTO computer(id, name, secret_level, state) VALUES (1, '示例机', 0, 'in_use'), (2, '示例涉密机', 3, 'in_use');
INSERT INTO document(id, title, kind, state, registered_on, level, computer) VALUES (1, '示例', 'internal', 'registered', '2026-06-01', 2, 1);
-- case: in one that begins the day after
-- from: 2026-06-02
-- expect: 0
INSERT INTO computer(id, name, secret_level, state) VALUES (1, '示例机', 0, 'in_use'), (2, '示例涉密机', 3, 'in_use');
INSERT INTO document(id, title, kind, state, registered_on, level, computer) VALUES (1, '示例', 'internal', 'registered', '2026-06-01', 2, 1);
-- case: a machine of another level since: lowered after it was made on it; raised after; between two changes; on the day of the change
-- expect: ids 2,4,6
-- since: 2026-02-28,2026-03-01,2026-04-01
INSERT INTO computer(id, name, secret_level, state) VALUES (1, '示例机', 0, 'in_use'), (2, '示例涉密机', 3, 'in_use');
INSERT INTO periodic_check(target_register, target_record, kind, held_level, done_on, state) VALUES ('computer', 1, 'grade', 3, '2026-04-01', 'kept'), ('computer', 2, 'grade', 0, '2026-03-01', 'kept'), ('computer', 2, 'grade', 2, '2026-04-01', 'kept'), ('medium', 2, 'grade', 4, '2026-04-01', 'kept'),
 ('computer', 3, 'grade', 0, '2026-06-01', 'kept');
INSERT INTO document(id, title, kind, state, registered_on, level, computer) VALUES (1, '示例', 'internal', 'registered', '2026-03-31', 3, 1), (2, '示例', 'internal', 'registered', '2026-02-28', 3, 2), (3, '示例', 'internal', 'registered', '2026-04-01', 3, 2), (4, '示例', 'internal', 'registered', '2026-03-01', 3, 2),
 (5, '示例', 'internal', 'registered', '2026-03-31', 2, 2), (6, '示例', 'internal', 'registered', '2026-04-01', 2, 1);
