INSERT INTO unit(id, name, chief, state) VALUES (1, '某局', 1, 'active');
INSERT INTO person(id, name, state) VALUES (1, '张三', 'active'), (2, '李四', 'active'), (3, '王五', 'active');
INSERT INTO appointment(id, role, person, from_on, until_on, state) VALUES (1, 'classifying_officer', 2, '2026-02-01', '2026-03-31', 'ended');
INSERT INTO decision(id, title, level, approved_on, state) VALUES (1, '示例', 2, '2025-03-01', 'lifted');
-- case: by somebody else; the day before he was named, the day after he no longer was
-- expect: ids 1,2,3
-- since: 2026-03-01,2026-01-31,2026-04-01
INSERT INTO decision_review(id, decision, result, decided_by, decided_on, state) VALUES (1, 1, 'lift', 3, '2026-03-01', 'decided'), (2, 1, 'change', 2, '2026-01-31', 'decided'), (3, 1, 'extend', 2, '2026-04-01', 'decided');
-- case: his first day, his last; the head; only proposed, rejected; by nobody that is known; the year before
-- expect: 0
INSERT INTO decision_review(id, decision, result, decided_by, decided_on, state) VALUES (1, 1, 'lift', 2, '2026-02-01', 'decided'), (2, 1, 'change', 2, '2026-03-31', 'decided'), (3, 1, 'lift', 1, '2026-05-01', 'decided'), (4, 1, 'lift', 3, NULL, 'proposed'), (5, 1, 'lift', 3, '2026-03-01', 'rejected'),
 (6, 1, 'lift', NULL, '2026-03-01', 'decided'), (7, 1, 'lift', 3, '2025-12-31', 'decided');
-- case: another office of his, of that time
-- expect: ids 1
-- says: 解密由王五决定
INSERT INTO appointment(id, role, person, from_on, state) VALUES (2, 'group_member', 3, '2020-01-01', 'live');
INSERT INTO decision_review(id, decision, result, decided_by, decided_on, state) VALUES (1, 1, 'lift', 3, '2026-01-01', 'decided');
