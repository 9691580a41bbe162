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
-- case: declassified since; appointed as something else; the first and the last day of his appointment; only proposed
-- expect: ids 1,2
-- since: 2026-03-01,2026-03-02
-- until: 2026-05-01,-
INSERT INTO unit(id, name, chief) VALUES (1, '某某局', 9);
INSERT INTO person(id, name) VALUES (1, '张三'), (2, '李四'), (3, '王五');
INSERT INTO appointment(id, person, role, from_on, until_on) VALUES (1, 2, 'officer_full', '2020-01-01', NULL), (2, 3, 'classifying_officer', '2026-03-01', '2026-03-02');
INSERT INTO decision(id, title, state, approved_by, approved_on, lifted_on) VALUES (1, '示例', 'lifted', 1, '2026-03-01', '2026-05-01'), (2, '示例', 'approved', 2, '2026-03-02', NULL), (3, '示例', 'approved', 3, '2026-03-01', NULL), (4, '示例', 'approved', 3, '2026-03-02', NULL),
 (5, '示例', 'proposed', 1, '2026-03-01', NULL);
-- case: changed by another since; before the year; by one that is not approved yet: the day it was entered
-- expect: ids 1,3
-- since: 2026-03-01,2026-03-01
-- until: 2026-05-01,2026-05-20
INSERT INTO person(id, name) VALUES (1, '张三'), (2, '李四');
INSERT INTO unit(id, name, chief) VALUES (1, '某某局', 2);
INSERT INTO decision(id, title, approved_by, changes, approved_on, updated_at, state) VALUES (1, '示例', 1, NULL, '2026-03-01', '2026-05-20T09:00:00', 'replaced'), (2, '示例', 1, NULL, '2025-03-01', '2026-05-20T09:00:00', 'replaced'), (3, '示例', 1, NULL, '2026-03-01', '2026-05-20T09:00:00', 'replaced'),
 (4, '示例', 2, 1, '2026-05-01', NULL, 'approved'), (5, '示例', 2, 2, '2025-05-01', NULL, 'replaced'), (6, '示例', 2, 3, NULL, NULL, 'draft');
-- case: chief till the day another was; a day later; the deputy in charge is none by law
-- expect: ids 2,3
-- since: 2026-05-02,2026-04-01
INSERT INTO unit(id, name, chief, deputy_in_charge) VALUES (1, '某某局', 1, 3);
INSERT INTO person(id, name) VALUES (1, '张三'), (2, '李四'), (3, '王五');
INSERT INTO periodic_check(target_register, target_record, kind, person, lacking, done_on, state) VALUES ('unit', 1, 'chief', 2, 0, '2026-05-01', 'kept');
INSERT INTO decision(id, title, state, approved_by, approved_on) VALUES (1, '示例', 'approved', 2, '2026-05-01'), (2, '示例', 'approved', 2, '2026-05-02'), (3, '示例', 'approved', 3, '2026-04-01');
