INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO custody_account (id, name, kind, person, state) VALUES (1, '张三', 'person', 1, 'open');
-- case: one copy left in his hands
-- expect: ids 1
-- says: 名下仍有载体1件未清退
INSERT INTO custody_item (name, kind, account, state) VALUES ('文件', 'copy', 1, 'live');
INSERT INTO leaving (id, person, kind, leave_on, handed_over_on, class_before, state) VALUES (1, 1, 'retire', '2026-06-30', '2026-06-20', 'general', 'handed_over');
-- case: a classified computer left
-- expect: ids 1
-- says: 名下仍有涉密计算机1台未清退
INSERT INTO computer (name, secret_level, network, purpose, department, keeper, state) VALUES ('机', 3, 'none', 'documents', 1, 1, 'in_use');
INSERT INTO leaving (id, person, kind, leave_on, handed_over_on, class_before, state) VALUES (1, 1, 'post', '2026-06-30', '2026-06-20', 'general', 'approved');
-- case: still handing over
-- expect: 0
INSERT INTO custody_item (name, kind, account, state) VALUES ('文件', 'copy', 1, 'live');
INSERT INTO leaving (id, person, kind, leave_on, class_before, state) VALUES (1, 1, 'retire', '2026-06-30', 'general', 'opened');
-- case: everything is back, his ordinary computer stays
-- expect: 0
INSERT INTO custody_item (name, kind, account, state) VALUES ('文件', 'copy', 2, 'live');
INSERT INTO computer (name, secret_level, network, purpose, department, keeper, state) VALUES ('机', 0, 'internet', 'office', 1, 1, 'in_use');
INSERT INTO leaving (id, person, kind, leave_on, handed_over_on, class_before, state) VALUES (1, 1, 'post', '2026-06-30', '2026-06-20', 'general', 'handed_over');
-- case: exception written
-- expect: 0
INSERT INTO custody_item (name, kind, account, state) VALUES ('文件', 'copy', 1, 'live');
INSERT INTO leaving (id, person, kind, leave_on, handed_over_on, class_before, exception, state) VALUES (1, 1, 'post', '2026-06-30', '2026-06-20', 'general', '一份待办文件办结后清退', 'handed_over');
-- case: nothing of it counts: the cabinet he keeps, what was given back, internal media, retired machines, of another; or it was excepted, not yet due, not handed over, or he is gone
-- expect: 0
DELETE FROM custody_account; DELETE FROM person;
INSERT INTO person (id, name, left_on, state) VALUES (1, '张三', NULL, 'active'), (2, '李四', '2026-06-30', 'left'), (3, '王五', NULL, 'active');
INSERT INTO custody_account (id, name, kind, person) VALUES (11, '甲', 'person', 1), (12, '柜', 'cabinet', 1), (13, '乙', 'person', 2), (14, '丙', 'person', 3);
INSERT INTO custody_item (id, name, kind, level, account, state) VALUES (1, '示例', 'copy', 2, 12, 'live'), (2, '示例', 'copy', 2, 11, 'closed'), (3, '示例', 'copy', 2, 13, 'live'), (4, '示例', 'copy', 2, 14, 'live');
INSERT INTO medium (id, name, keeper, secret_level, state) VALUES (1, '盘', 1, 1, 'in_use'), (2, '盘', 1, 2, 'retired'), (3, '盘', 3, 2, 'in_use');
INSERT INTO computer (id, name, keeper, secret_level, state) VALUES (1, '机', 1, 1, 'in_use'), (2, '机', 1, 2, 'retired'), (3, '机', 1, 2, 'pending');
INSERT INTO leaving (id, person, kind, leave_on, class_before, handed_over_on, exception, state) VALUES (1, 1, 'post', '2026-06-01', 'general', '2026-06-01', NULL, 'handed_over'), (2, 2, 'post', '2026-06-01', 'general', '2026-06-01', NULL, 'approved'), (3, 3, 'post', '2026-06-01', 'general', '2026-06-01', '示例理由', 'approved'),
 (4, 3, 'post', '2026-06-01', 'general', NULL, NULL, 'opened'), (5, 3, 'post', '2026-07-01', 'general', NULL, NULL, 'approved');
-- case: one of each, by itself
-- expect: ids 1,2,3,4,5
-- since: 2026-06-30,2026-06-01,2026-06-01,2026-06-01,2026-06-01
DELETE FROM custody_account; DELETE FROM person;
INSERT INTO person (id, name, left_on, state) VALUES (1, '张三', NULL, 'active'), (2, '李四', '2026-07-01', 'active'), (3, '王五', NULL, 'active'), (4, '赵六', NULL, 'active'), (5, '孙七', NULL, 'active');
INSERT INTO custody_account (id, name, kind, person) VALUES (11, '甲', 'person', 1);
INSERT INTO custody_item (id, name, kind, level, account, state) VALUES (1, '示例', 'copy', 0, 11, 'live');
INSERT INTO medium (id, name, keeper, secret_level, state) VALUES (1, '盘', 2, 2, 'in_use'), (2, '盘', 3, 3, 'idle');
INSERT INTO computer (id, name, keeper, secret_level, state) VALUES (1, '机', 4, 2, 'in_repair'), (2, '机', 5, 2, 'idle');
INSERT INTO leaving (id, person, kind, leave_on, class_before, handed_over_on, state) VALUES (1, 1, 'post', '2026-06-01', 'general', '2026-06-30', 'handed_over'), (2, 2, 'post', '2026-06-01', 'general', NULL, 'approved'), (3, 3, 'post', '2026-06-01', 'general', NULL, 'approved'), (4, 4, 'post', '2026-06-01', 'general', NULL, 'approved'),
 (5, 5, 'post', '2026-06-01', 'general', NULL, 'approved');
-- case: he is to leave next month
-- expect: 0
INSERT INTO person(id, name, state) VALUES (91, '张三', 'active');
INSERT INTO medium(id, name, kind, keeper, secret_level, state) VALUES (91, '示例', 'usb', 91, 2, 'in_use');
INSERT INTO leaving(id, person, kind, leave_on, class_before, state) VALUES (91, 91, 'retire', '2026-07-30', 'general', 'approved');
-- case: a classified printer stays in his name, a public one may
-- expect: ids 11
-- says: 涉密办公设备1台
INSERT INTO person(id, name, state) VALUES (11, '甲', 'active'), (12, '乙', 'active');
INSERT INTO equipment(id, name, secret_level, keeper, state) VALUES (1, '打印机', 2, 11, 'in_use'), (2, '打印机', 0, 12, 'in_use');
INSERT INTO leaving(id, person, leave_on, handed_over_on, state) VALUES (11, 11, '2026-06-01', '2026-06-01', 'handed_over'), (12, 12, '2026-06-01', '2026-06-01', 'handed_over');
