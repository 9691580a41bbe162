INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO custody_account (id, name, kind, person, state) VALUES (1, '张三', 'person', 1, 'open');
-- case: one copy left in his hands
-- expect: ids 1
INSERT INTO custody_item (name, kind, account, state) VALUES ('文件', 'copy', 1, 'live');
INSERT INTO leaving (id, person, kind, leave_on, handed_over_on, class_before, state) VALUES (1, 1, 'retire', '2026-06-30', '2026-06-20', 'general', 'handed_over');
-- case: a classified computer left
-- expect: ids 1
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
