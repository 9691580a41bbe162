-- case: another has it
-- expect: ids 1
INSERT INTO person(id, name) VALUES (5, '张三'), (6, '李四');
INSERT INTO medium(id, name, state, secret_level, keeper) VALUES (1, '示例', 'in_use', 2, 5);
INSERT INTO custody_item(id, name, kind, medium, holder, since_at, state) VALUES (1, '示例', 'medium', 1, 6, '2026-02-01T09:00:00', 'live');
-- case: the same
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO medium(id, name, state, secret_level, keeper) VALUES (1, '示例', 'in_use', 2, 5);
INSERT INTO custody_item(id, name, kind, medium, holder, since_at, state) VALUES (1, '示例', 'medium', 1, 5, '2026-02-01T09:00:00', 'live');
-- case: in the registry's safe
-- expect: 0
INSERT INTO medium(id, name, state, secret_level, keeper) VALUES (1, '示例', 'in_use', 2, 5);
INSERT INTO custody_item(id, name, kind, medium, since_at, state) VALUES (1, '示例', 'medium', 1, '2026-02-01T09:00:00', 'live');
-- case: the register named another in April
-- expect: ids 1
-- since: 2026-04-02
INSERT INTO person(id, name) VALUES (5, '张三'), (6, '李四');
INSERT INTO medium(id, name, state, secret_level, keeper) VALUES (1, '示例', 'in_use', 2, 6);
INSERT INTO custody_item(id, name, kind, medium, holder, since_at, state) VALUES (1, '示例', 'medium', 1, 5, '2026-02-01T09:00:00', 'live');
INSERT INTO periodic_check(target_register, target_record, kind, person, lacking, done_on, state) VALUES ('medium', 1, 'keeper', 5, 0, '2026-04-02', 'kept');
-- case: handed on in March; the register follows after two months, after a week, on the day, or the medium comes back after two months; a struck-out movement
-- expect: ids 1,4
-- since: 2026-03-01,2026-03-01
-- until: 2026-05-01,2026-05-01
INSERT INTO person(id, name) VALUES (5, '张三'), (6, '李四');
INSERT INTO custody_account(id, name, kind, person, state) VALUES (15, '张三', 'person', 5, 'open'), (16, '李四', 'person', 6, 'open'), (2, '机要室', 'registry', NULL, 'open');
INSERT INTO medium(id, name, state, secret_level, keeper) VALUES (1, '一', 'in_use', 2, 6), (2, '二', 'in_use', 2, 6), (3, '三', 'in_use', 2, 6), (4, '四', 'in_use', 2, 5), (5, '五', 'in_use', 2, 5);
INSERT INTO custody_item(id, name, kind, medium, holder, since_at, state) VALUES (1, '一', 'medium', 1, 6, '2026-03-01T09:00:00', 'live'), (2, '二', 'medium', 2, 6, '2026-03-01T09:00:00', 'live'), (3, '三', 'medium', 3, 6, '2026-03-01T09:00:00', 'live'),
 (4, '四', 'medium', 4, 5, '2026-05-01T09:00:00', 'live'), (5, '五', 'medium', 5, 5, '2025-03-01T09:00:00', 'live');
INSERT INTO movement(item, kind, from_account, to_account, given_at, state) SELECT i.id, 'issue', 2, 15, '2025-03-01T09:00:00', 'posted' FROM custody_item i;
INSERT INTO movement(item, kind, from_account, to_account, given_at, state) SELECT i.id, 'transfer', 15, 16, '2026-03-01T09:00:00', CASE WHEN i.id = 5 THEN 'countered' ELSE 'posted' END FROM custody_item i;
INSERT INTO movement(item, kind, from_account, to_account, given_at, state) VALUES (4, 'transfer', 16, 15, '2026-05-01T09:00:00', 'posted'), (5, 'counter', 16, 15, '2026-05-01T09:00:00', 'posted');
INSERT INTO periodic_check(target_register, target_record, kind, person, lacking, done_on, state) VALUES ('medium', 1, 'keeper', 5, 0, '2026-05-01', 'kept'), ('medium', 2, 'keeper', 5, 0, '2026-03-08', 'kept'), ('medium', 3, 'keeper', 5, 0, '2026-03-01', 'kept');
-- case: lent to another for a time, carried out by him, both still out; lent and back after a month; lent without a date
-- expect: ids 4
-- since: 2026-03-01
-- until: 2026-04-01
INSERT INTO person(id, name) VALUES (5, '张三'), (6, '李四');
INSERT INTO custody_account(id, name, kind, person, state) VALUES (15, '张三', 'person', 5, 'open'), (16, '李四', 'person', 6, 'open'), (2, '机要室', 'registry', NULL, 'open');
INSERT INTO medium(id, name, state, secret_level, keeper) VALUES (1, '一', 'in_use', 2, 5), (2, '二', 'in_use', 2, 5), (3, '三', 'in_use', 2, 5), (4, '四', 'in_use', 2, 5);
INSERT INTO custody_item(id, name, kind, medium, holder, due_on, since_at, state) VALUES (1, '一', 'medium', 1, 6, '2026-07-31', '2026-03-01T09:00:00', 'live'), (2, '二', 'medium', 2, 6, '2026-07-31', '2026-03-01T09:00:00', 'live'), (3, '三', 'medium', 3, NULL, NULL, '2026-04-01T09:00:00', 'live'), (4, '四', 'medium', 4, NULL, NULL, '2026-04-01T09:00:00', 'live');
INSERT INTO movement(item, kind, from_account, to_account, given_at, due_on, state) VALUES (1, 'lend', 2, 16, '2026-03-01T09:00:00', '2026-07-31', 'posted'), (2, 'carry', 2, 16, '2026-03-01T09:00:00', '2026-07-31', 'posted'),
 (3, 'lend', 2, 16, '2026-03-01T09:00:00', '2026-04-01', 'posted'), (3, 'give_back', 16, 2, '2026-04-01T09:00:00', NULL, 'posted'), (4, 'lend', 2, 16, '2026-03-01T09:00:00', NULL, 'posted'), (4, 'give_back', 16, 2, '2026-04-01T09:00:00', NULL, 'posted');
