-- case: secret paper, confidential person
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO person(id, name, clearance_level) VALUES (5, '张三', 2);
INSERT INTO custody_account(id, name, kind, person) VALUES (11, '甲', 'person', 5);
INSERT INTO custody_item(id, name, level) VALUES (1, '示例', 3);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 11, '2026-03-01T09:00:00', 'posted');
-- case: equal
-- expect: 0
INSERT INTO person(id, name, clearance_level) VALUES (5, '张三', 3);
INSERT INTO custody_account(id, name, kind, person) VALUES (11, '甲', 'person', 5);
INSERT INTO custody_item(id, name, level) VALUES (1, '示例', 3);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 11, '2026-03-01T09:00:00', 'posted');
-- case: a cabinet has no clearance
-- expect: 0
INSERT INTO custody_account(id, name, kind) VALUES (11, '柜', 'cabinet');
INSERT INTO custody_item(id, name, level) VALUES (1, '示例', 3);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 11, '2026-03-01T09:00:00', 'posted');
-- case: he was cleared for it when he had it, and is not since; and what he had before he was
-- expect: ids 3,4
-- since: 2026-04-01,2026-03-01
INSERT INTO person(id, name, clearance_level, cleared_on) VALUES (5, '张三', 0, '2026-04-01');
INSERT INTO clearance(id, person, wanted_level, approved_on, state) VALUES (1, 5, 3, '2025-05-01', 'ended');
INSERT INTO custody_account(id, name, kind, person) VALUES (11, '甲', 'person', 5);
INSERT INTO custody_item(id, name, level) VALUES (1, '示例', 3), (2, '示例', 2), (4, '示例', 4);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 11, '2026-03-31T09:00:00', 'posted'), (2, 2, 'issue', 2, 11, '2026-03-01T09:00:00', 'posted'),
 (3, 2, 'issue', 2, 11, '2026-04-01T09:00:00', 'posted'), (4, 4, 'issue', 2, 11, '2026-03-01T09:00:00', 'posted'), (5, 1, 'issue', 2, 11, '2025-12-31T09:00:00', 'posted'), (6, 1, 'issue', 2, 11, '2026-05-01T09:00:00', 'countered');
-- case: 秘密 to whom nobody cleared; 内部 is for all
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO person(id, name, clearance_level) VALUES (5, '张三', NULL), (6, '李四', 1);
INSERT INTO custody_account(id, name, kind, person) VALUES (11, '甲', 'person', 5), (12, '乙', 'person', 6);
INSERT INTO custody_item(id, name, level) VALUES (1, '示例', 2), (2, '示例', 1);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 11, '2026-03-01T09:00:00', 'posted'), (2, 2, 'issue', 2, 12, '2026-03-01T09:00:00', 'posted'), (3, 1, 'issue', 2, 12, '2026-03-01T09:00:00', 'offered');
-- case: a safe is nobody, whoever keeps it; last year's; refused, or cleared the day after, or for another
-- expect: ids 5,6,7,8
-- since: 2026-03-01,2026-03-01,2026-03-01,2026-01-01
INSERT INTO person(id, name, clearance_level, cleared_on) VALUES (5, '张三', 0, '2026-06-01'), (6, '李四', 0, '2026-06-01');
INSERT INTO clearance(id, person, wanted_level, approved_on, state) VALUES (1, 5, 4, '2026-03-02', 'approved'), (2, 5, 4, '2025-03-01', 'refused'), (3, 6, 1, '2025-03-01', 'approved');
INSERT INTO custody_account(id, name, kind, person) VALUES (11, '甲', 'person', 5), (12, '柜', 'cabinet', 5), (13, '乙', 'person', 6);
INSERT INTO custody_item(id, name, level) VALUES (1, '示例', 3), (2, '示例', 2);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 12, '2026-03-01T09:00:00', 'posted'), (2, 2, 'issue', 2, 12, '2026-03-01T09:00:00', 'posted'), (3, 1, 'issue', 2, 11, '2025-12-31T09:00:00', 'posted'), (4, 2, 'issue', 2, 11, '2025-12-31T09:00:00', 'posted'),
 (5, 1, 'issue', 2, 11, '2026-03-01T09:00:00', 'posted'), (6, 2, 'issue', 2, 11, '2026-03-01T09:00:00', 'posted'), (7, 1, 'issue', 2, 13, '2026-03-01T09:00:00', 'posted'), (8, 2, 'issue', 2, 13, '2026-01-01T09:00:00', 'posted'), (9, 1, 'issue', 2, 11, '2026-03-02T09:00:00', 'posted'), (10, 2, 'issue', 2, 11, '2026-03-02T09:00:00', 'posted');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO person(id, name, clearance_level) VALUES (5, '张三', 2);
INSERT INTO custody_account(id, name, kind, person) VALUES (11, '甲', 'person', 5);
INSERT INTO custody_item(id, name, level) VALUES (1, '示例', 3);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 11, '2026-03-01T09:00:00', 'posted');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO person(id, name, clearance_level) VALUES (5, '张三', 2);
INSERT INTO custody_account(id, name, kind, person) VALUES (11, '甲', 'person', 5);
INSERT INTO custody_item(id, name, level) VALUES (1, '示例', 3);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 11, '2026-03-01T09:00:00', 'posted');
-- case: cleared only the day after he had it; on that day; raised since, to a paper he was cleared for before and to one he was not; in the year before
-- expect: ids 1,4
-- since: 2026-03-31,2026-03-31
-- says: 到2026-04-01才可接触机密
INSERT INTO person(id, name, clearance_level, cleared_on) VALUES (5, '张三', 3, '2026-04-01'), (6, '李四', 3, '2026-04-01');
INSERT INTO clearance(id, person, wanted_level, approved_on, state) VALUES (1, 5, 3, '2026-04-01', 'approved'), (2, 6, 2, '2020-04-01', 'ended'), (3, 6, 3, '2026-04-01', 'approved'), (4, 5, 4, '2020-01-01', 'refused');
INSERT INTO custody_account(id, name, kind, person) VALUES (11, '甲', 'person', 5), (12, '乙', 'person', 6), (13, '柜', 'cabinet', 5);
INSERT INTO custody_item(id, name, level) VALUES (1, '示例', 3), (2, '示例', 2);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, level, state) VALUES (1, 1, 'issue', 2, 11, '2026-03-31T09:00:00', 3, 'posted'), (2, 1, 'issue', 2, 11, '2026-04-01T09:00:00', 3, 'posted'),
 (3, 2, 'issue', 2, 12, '2026-03-31T09:00:00', 2, 'posted'), (4, 1, 'issue', 2, 12, '2026-03-31T09:00:00', 3, 'posted'), (5, 1, 'issue', 2, 11, '2025-12-31T09:00:00', 3, 'posted'), (6, 1, 'issue', 2, 11, '2026-03-31T09:00:00', 3, 'countered'),
 (7, 1, 'issue', 2, 13, '2026-03-31T09:00:00', 3, 'posted'), (8, 2, 'issue', 2, 11, '2026-03-31T09:00:00', 1, 'posted');
-- case: cleared since for a paper of 秘密; in the first days of the year
-- expect: ids 1,2
-- since: 2026-01-01,2026-03-31
INSERT INTO person(id, name, clearance_level, cleared_on) VALUES (5, '张三', 4, '2026-04-01');
INSERT INTO custody_account(id, name, kind, person) VALUES (11, '甲', 'person', 5);
INSERT INTO custody_item(id, name, level) VALUES (1, '示例', 2), (2, '示例', 4);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, level, state) VALUES (1, 2, 'issue', 2, 11, '2026-01-01T00:00:00', 4, 'posted'), (2, 1, 'issue', 2, 11, '2026-03-31T09:00:00', 2, 'posted');
-- case: the paper was raised since he had it, from what he is cleared for and from what he is not
-- expect: ids 2
-- since: 2026-03-01
INSERT INTO person(id, name, clearance_level) VALUES (5, '张三', 2), (6, '李四', 1);
INSERT INTO custody_account(id, name, kind, person) VALUES (11, '甲', 'person', 5), (12, '乙', 'person', 6);
INSERT INTO custody_item(id, name, level) VALUES (1, '示例', 3), (2, '示例', 4), (3, '示例', 2);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, level, state) VALUES (1, 1, 'issue', 2, 11, '2026-03-01T09:00:00', 2, 'posted'), (2, 2, 'issue', 2, 11, '2026-03-01T09:00:00', 3, 'posted'), (3, 3, 'issue', 2, 12, '2026-03-01T09:00:00', 1, 'posted');
-- case: lowered or declassified since he had it; from what he was cleared for; before the year; struck out; marked twice
-- expect: ids 1,2,6
-- since: 2026-03-01,2026-03-01,2026-01-01
-- says: 接收了当时是机密的载体
INSERT INTO person(id, name, clearance_level, cleared_on) VALUES (5, '张三', 2, NULL), (6, '李四', 3, NULL), (7, '王五', 2, '2026-03-02');
INSERT INTO clearance(id, person, wanted_level, approved_on, state) VALUES (1, 7, 3, '2026-01-01', 'ended');
INSERT INTO custody_account(id, name, kind, person) VALUES (11, '甲', 'person', 5), (12, '乙', 'person', 6), (13, '丙', 'person', 7), (14, '柜', 'cabinet', 5);
INSERT INTO custody_item(id, name, copy, level) VALUES (1, '示例', 21, 2), (2, '示例', 22, 0);
INSERT INTO relabel_task(copy, old_level, new_level, state) VALUES (21, 4, 3, 'done'), (21, 3, 2, 'open'), (22, 3, 0, 'done');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, level, state) VALUES (1, 1, 'issue', 2, 11, '2026-03-01T09:00:00', 3, 'posted'), (2, 2, 'issue', 2, 11, '2026-03-01T09:00:00', 3, 'posted'), (3, 1, 'issue', 2, 12, '2026-03-01T09:00:00', 3, 'posted'),
 (4, 1, 'issue', 2, 13, '2026-03-01T09:00:00', 3, 'posted'), (5, 1, 'issue', 2, 11, '2026-03-01T09:00:00', 3, 'countered'), (6, 1, 'issue', 2, 11, '2026-01-01T00:00:00', 3, 'posted'), (7, 1, 'issue', 2, 11, '2025-12-31T09:00:00', 3, 'posted'), (8, 1, 'issue', 2, 11, '2026-04-01T09:00:00', 2, 'posted'),
 (9, 1, 'issue', 2, 14, '2026-03-01T09:00:00', 3, 'posted'), (10, 2, 'issue', 2, 11, '2026-03-01T09:00:00', 0, 'posted');
-- case: lowered since: another copy was; 秘密 opened, to whom nobody cleared, and 内部; his case was refused, or for a lower level; raised
-- expect: ids 1,3,4
INSERT INTO person(id, name, clearance_level, cleared_on) VALUES (5, '张三', 0, NULL), (6, '李四', 2, '2026-05-01'), (7, '王五', 2, '2026-05-01');
INSERT INTO clearance(person, wanted_level, approved_on, state) VALUES (6, 3, '2025-01-01', 'refused'), (7, 2, '2025-01-01', 'approved');
INSERT INTO custody_account(id, name, kind, person) VALUES (11, '甲', 'person', 5), (12, '乙', 'person', 6), (13, '丙', 'person', 7);
INSERT INTO custody_item(id, name, copy, level) VALUES (1, '示例', 21, 0), (2, '示例', 22, 0), (3, '示例', 23, 2);
INSERT INTO relabel_task(copy, old_level, new_level, state) VALUES (21, 2, 0, 'done'), (23, 3, 2, 'done');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, level, state) VALUES (1, 1, 'issue', 2, 11, '2026-03-01T09:00:00', 2, 'posted'), (2, 1, 'issue', 2, 11, '2026-03-01T09:00:00', 1, 'posted'), (3, 3, 'issue', 2, 12, '2026-03-01T09:00:00', 3, 'posted'), (4, 3, 'issue', 2, 13, '2026-03-01T09:00:00', 3, 'posted'), (5, 2, 'issue', 2, 12, '2026-03-01T09:00:00', 0, 'posted');
-- case: a medium given out while it was public, declared 机密, 秘密 since; cleared since; and given out after
-- expect: ids 4
INSERT INTO person(id, name, state, clearance_level, cleared_on) VALUES (1, '甲', 'active', 2, '2020-01-01'), (2, '乙', 'active', 0, NULL), (3, '丙', 'active', 3, '2026-05-01');
INSERT INTO custody_account(id, name, kind, person) VALUES (1, '甲', 'person', 1), (2, '乙', 'person', 2), (3, '丙', 'person', 3);
INSERT INTO medium(id, name, state, secret_level) VALUES (1, '盘一', 'in_use', 3), (2, '盘二', 'in_use', 2);
INSERT INTO custody_item(id, name, kind, medium, level, state) VALUES (1, '盘一', 'medium', 1, 3, 'live'), (2, '盘二', 'medium', 2, 2, 'live');
INSERT INTO movement(id, item, kind, to_account, given_at, level, state) VALUES (1, 1, 'issue', 1, '2026-03-01T09:00:00', 0, 'posted'), (2, 2, 'issue', 2, '2026-03-01T09:00:00', 0, 'posted'), (3, 1, 'issue', 3, '2026-03-02T09:00:00', 0, 'posted'), (4, 1, 'issue', 1, '2026-06-01T09:00:00', 3, 'posted');
