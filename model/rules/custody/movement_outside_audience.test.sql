INSERT INTO custody_account(id, name, kind, person, max_level) VALUES (1, '来源', 'source', NULL, 4), (2, '机要室', 'registry', NULL, 4), (5, '销毁', 'destroyer', NULL, 4), (7, '外单位', 'unit_outside', NULL, 4), (8, '柜', 'cabinet', NULL, 2), (11, '甲', 'person', 31, 3), (12, '乙', 'person', 32, 3);
INSERT INTO person(id, name, department, clearance_level, state) VALUES (31, '张三', 5, 3, 'active'), (32, '李四', 6, 2, 'active');
-- case: not named
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO custody_item(id, name, kind, level, state, audience) VALUES (1, '示例', 'copy', 2, 'live', '["p32"]');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 11, '2026-03-01T09:00:00', 'posted');
-- case: named
-- expect: 0
INSERT INTO custody_item(id, name, kind, level, state, audience) VALUES (1, '示例', 'copy', 2, 'live', '["p31"]');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 11, '2026-03-01T09:00:00', 'posted');
-- case: his department
-- expect: 0
INSERT INTO custody_item(id, name, kind, level, state, audience) VALUES (1, '示例', 'copy', 2, 'live', '["d5"]');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 11, '2026-03-01T09:00:00', 'posted');
-- case: no audience set
-- expect: 0
INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'copy', 2, 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 11, '2026-03-01T09:00:00', 'posted');
-- case: a number that only begins alike
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO custody_item(id, name, kind, level, state, audience) VALUES (1, '示例', 'copy', 2, 'live', '["p312"]');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 11, '2026-03-01T09:00:00', 'posted');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO custody_item(id, name, kind, level, state, audience) VALUES (1, '示例', 'copy', 2, 'live', '["p32"]');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 11, '2026-03-01T09:00:00', 'posted');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO custody_item(id, name, kind, level, state, audience) VALUES (1, '示例', 'copy', 2, 'live', '["p32"]');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 11, '2026-03-01T09:00:00', 'posted');
-- case: struck out, offered, a counter-entry, into a safe, another's paper
-- expect: ids 6
INSERT INTO custody_item(id, name, kind, level, state, audience) VALUES (1, '示例', 'copy', 2, 'live', '["p32"]'), (2, '示例', 'copy', 2, 'live', '["p31"]');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 11, '2026-03-01T09:00:00', 'countered'), (2, 1, 'issue', 2, 11, '2026-03-01T09:00:00', 'offered'), (3, 1, 'counter', 2, 11, '2026-03-01T09:00:00', 'posted'), (4, 1, 'issue', 2, 8, '2026-03-01T09:00:00', 'posted'), (5, 2, 'issue', 2, 11, '2026-03-01T09:00:00', 'posted'), (6, 1, 'lend', 2, 11, '2026-01-01T00:00:00', 'posted');
-- case: the department above his; one beside it
-- expect: ids 2
INSERT INTO department(id, name, parent, state) VALUES (5, '甲科', 1, 'active'), (6, '乙科', 2, 'active');
INSERT INTO custody_item(id, name, kind, level, state, audience) VALUES (1, '示例', 'copy', 2, 'live', '["d1"]');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 11, '2026-03-01T09:00:00', 'posted'), (2, 1, 'issue', 2, 12, '2026-03-01T09:00:00', 'posted');
-- case: the department two above his, as the one who may see it has it
-- expect: ids 2
INSERT INTO department(id, name, parent, state) VALUES (1, '局', NULL, 'active'), (3, '处', 1, 'active'), (5, '甲科', 3, 'active'), (6, '乙科', 2, 'active');
INSERT INTO custody_item(id, name, kind, level, state, audience) VALUES (1, '示例', 'copy', 2, 'live', '["d1"]');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 11, '2026-03-01T09:00:00', 'posted'), (2, 1, 'issue', 2, 12, '2026-03-01T09:00:00', 'posted');
-- case: he moved since from the department that may know it, and into it; moved twice; moved on that day
-- expect: ids 2,4
-- since: 2026-03-01,2026-05-01
INSERT INTO custody_item(id, name, kind, level, state, audience) VALUES (1, '示例', 'copy', 2, 'live', '["d6"]'), (2, '示例', 'copy', 2, 'live', '["d5"]'), (3, '示例', 'copy', 2, 'live', '["d7"]');
INSERT INTO periodic_check(target_register, target_record, kind, department, done_on, state) VALUES ('person', 31, 'move', 6, '2026-04-01', 'kept'), ('person', 31, 'move', 7, '2026-05-01', 'kept'), ('person', 31, 'clearance', 5, '2026-04-15', 'kept'), ('post', 31, 'move', 5, '2026-04-15', 'kept');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 11, '2026-03-01T09:00:00', 'posted'), (2, 2, 'issue', 2, 11, '2026-03-01T09:00:00', 'posted'), (3, 3, 'issue', 2, 11, '2026-04-01T09:00:00', 'posted'),
 (4, 3, 'issue', 2, 11, '2026-05-01T09:00:00', 'posted'), (5, 2, 'issue', 2, 11, '2026-05-01T09:00:00', 'posted');
