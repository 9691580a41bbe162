-- case: no appointment
-- expect: ids 1
INSERT INTO unit(id, name, chief) VALUES (1, '某某局', 9);
INSERT INTO person(id, name) VALUES (1, '张三');
INSERT INTO decision(id, title, state, approved_by, approved_on) VALUES (1, '示例', 'approved', 1, '2026-03-01');
-- case: appointed only afterwards
-- expect: ids 1
INSERT INTO unit(id, name, chief) VALUES (1, '某某局', 9);
INSERT INTO person(id, name) VALUES (1, '张三');
INSERT INTO appointment(id, person, role, from_on) VALUES (1, 1, 'classifying_officer', '2026-03-02');
INSERT INTO decision(id, title, state, approved_by, approved_on) VALUES (1, '示例', 'approved', 1, '2026-03-01');
-- case: the head is one by law
-- expect: 0
INSERT INTO unit(id, name, chief) VALUES (1, '某某局', 1);
INSERT INTO person(id, name) VALUES (1, '张三');
INSERT INTO decision(id, title, state, approved_by, approved_on) VALUES (1, '示例', 'approved', 1, '2026-03-01');
-- case: appointed that day
-- expect: 0
INSERT INTO person(id, name) VALUES (1, '张三');
INSERT INTO appointment(id, person, role, from_on) VALUES (1, 1, 'classifying_officer', '2026-03-01');
INSERT INTO decision(id, title, state, approved_by, approved_on) VALUES (1, '示例', 'approved', 1, '2026-03-01');
