-- case: holds a copy
-- expect: ids 1
-- says: 离开，名下仍有载体1件
INSERT INTO person (id, name, left_on, state) VALUES (1, '张三', '2026-06-01', 'left');
INSERT INTO custody_account (id, name, kind, person, state) VALUES (1, '张三', 'person', 1, 'open'), (2, '机要室', 'registry', NULL, 'open');
INSERT INTO custody_item (name, kind, account, state) VALUES ('文件', 'copy', 1, 'live');
-- case: still keeper of an ordinary stick
-- expect: ids 1
-- says: 离开，名下仍有介质1个
INSERT INTO person (id, name, left_on, state) VALUES (1, '张三', '2026-06-01', 'left');
INSERT INTO custody_account (id, name, kind, person, state) VALUES (1, '张三', 'person', 1, 'open'), (2, '机要室', 'registry', NULL, 'open');
INSERT INTO medium (name, kind, secret_level, keeper, state) VALUES ('U盘', 'usb', 0, 1, 'in_use');
-- case: everything is back
-- expect: 0
INSERT INTO person (id, name, left_on, state) VALUES (1, '张三', '2026-06-01', 'left');
INSERT INTO custody_account (id, name, kind, person, state) VALUES (1, '张三', 'person', 1, 'open'), (2, '机要室', 'registry', NULL, 'open');
INSERT INTO custody_item (name, kind, account, state) VALUES ('文件', 'copy', 2, 'live');
INSERT INTO medium (name, kind, secret_level, keeper, state) VALUES ('U盘', 'usb', 0, 1, 'destroyed');
-- case: leaves next month
-- expect: 0
INSERT INTO person (id, name, left_on, state) VALUES (1, '张三', '2026-07-20', 'active');
INSERT INTO custody_account (id, name, kind, person, state) VALUES (1, '张三', 'person', 1, 'open');
INSERT INTO custody_item (name, kind, account, state) VALUES ('文件', 'copy', 1, 'live');
-- case: given back on the day he left; a month late; a wrong entry put right; given back late last year
-- expect: ids 2
-- since: 2026-03-01
-- until: 2026-04-02
INSERT INTO person (id, name, left_on, state) VALUES (1, '甲', '2026-03-01', 'left'), (2, '乙', '2026-03-01', 'left'), (3, '丙', '2026-03-01', 'left'), (4, '丁', '2025-03-01', 'left');
INSERT INTO custody_account (id, name, kind, person, state) VALUES (1, '甲', 'person', 1, 'open'), (2, '乙', 'person', 2, 'open'), (3, '丙', 'person', 3, 'open'), (4, '丁', 'person', 4, 'open'), (9, '机要室', 'registry', NULL, 'open');
INSERT INTO movement (item, from_account, to_account, kind, given_at, state) VALUES (1, 1, 9, 'give_back', '2026-03-01T23:59:59', 'posted'), (2, 2, 9, 'give_back', '2026-03-20T10:00:00', 'posted'), (2, 2, 9, 'give_back', '2026-04-02T10:00:00', 'posted'), (3, 3, 9, 'counter', '2026-04-02T10:00:00', 'posted'), (4, 4, 9, 'give_back', '2025-12-31T10:00:00', 'posted');
-- case: his machine and his stick had nobody else for a while; another's; one thing is with him to this day
-- expect: ids 1,3
-- since: 2026-03-01,2026-03-01
-- until: 2026-05-10,-
INSERT INTO person (id, name, left_on, state) VALUES (1, '甲', '2026-03-01', 'left'), (2, '乙', '2026-03-01', 'left'), (3, '丙', '2026-03-01', 'left');
INSERT INTO periodic_check(target_register, target_record, kind, person, lacking, done_on, state) VALUES ('medium', 1, 'keeper', 1, 0, '2026-04-10', 'kept'), ('computer', 1, 'keeper', 1, 0, '2026-05-10', 'kept'), ('medium', 2, 'keeper', 2, 0, '2026-03-01', 'kept'), ('key_part', 2, 'keeper', 2, 0, '2026-05-01', 'kept'), ('medium', 3, 'keeper', 3, 0, '2026-05-01', 'kept');
INSERT INTO computer (id, name, keeper, state) VALUES (7, '示例', 3, 'in_use');
-- case: left today with a copy; another's copies, his own cabinet of the office, one that is closed; a machine scrapped, idle, in repair
-- expect: ids 1,4,5
INSERT INTO person (id, name, left_on, state) VALUES (1, '甲', '2026-06-30', 'left'), (2, '乙', '2026-06-01', 'left'), (3, '丙', '2026-06-01', 'left'), (4, '丁', '2026-06-01', 'left'), (5, '戊', '2026-06-01', 'left'), (6, '己', NULL, 'active');
INSERT INTO custody_account (id, name, kind, person, state) VALUES (1, '甲', 'person', 1, 'open'), (2, '乙', 'person', 2, 'open'), (3, '乙的柜', 'cabinet', 2, 'open'), (6, '己', 'person', 6, 'open');
INSERT INTO custody_item (name, kind, account, state) VALUES ('文件', 'copy', 1, 'live'), ('文件', 'copy', 2, 'closed'), ('文件', 'copy', 3, 'live'), ('文件', 'copy', 6, 'live');
INSERT INTO computer (id, name, keeper, state) VALUES (1, '示例', 3, 'retired'), (2, '示例', 4, 'idle'), (3, '示例', 5, 'in_repair');
-- case: given back after he left, only offered, from his cabinet; a check of his stick, not its keeper, changed; given back today
-- expect: ids 5
-- until: 2026-06-30
INSERT INTO person (id, name, left_on, state) VALUES (1, '甲', '2026-03-01', 'left'), (2, '乙', '2026-03-01', 'left'), (3, '丙', '2026-03-01', 'left'), (5, '戊', '2026-03-01', 'left');
INSERT INTO custody_account (id, name, kind, person, state) VALUES (1, '甲', 'person', 1, 'open'), (2, '乙的柜', 'cabinet', 2, 'open'), (5, '戊', 'person', 5, 'open'), (9, '机要室', 'registry', NULL, 'open');
INSERT INTO movement (item, from_account, to_account, kind, given_at, state) VALUES (1, 1, 9, 'give_back', '2026-04-02T10:00:00', 'offered'), (2, 2, 9, 'give_back', '2026-04-02T10:00:00', 'posted'), (5, 5, 9, 'give_back', '2026-06-30T10:00:00', 'posted');
INSERT INTO periodic_check(target_register, target_record, kind, person, done_on, state) VALUES ('medium', 1, 'check', 3, '2026-04-10', 'kept');
-- case: an office device in his name, its keeper named a week late; one scrapped
-- expect: ids 1,2
-- since: 2026-06-01,2026-06-01
-- until: -,2026-06-08
INSERT INTO person (id, name, left_on, state) VALUES (1, '甲', '2026-06-01', 'left'), (2, '乙', '2026-06-01', 'left'), (3, '丙', '2026-06-01', 'left');
INSERT INTO equipment (id, name, keeper, state) VALUES (1, '打印机', 1, 'in_use'), (2, '复印机', 3, 'retired');
INSERT INTO periodic_check(target_register, target_record, kind, person, lacking, done_on, state) VALUES ('equipment', 7, 'keeper', 2, 0, '2026-06-08', 'kept');
