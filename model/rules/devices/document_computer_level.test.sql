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
