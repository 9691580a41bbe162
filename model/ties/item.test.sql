-- case: one copy and one medium held
-- expect: ids 1,2
INSERT INTO custody_account(id, name, kind, person, state) VALUES (1, '张三', 'person', 1, 'open'), (2, '机要室', 'registry', NULL, 'open');
INSERT INTO custody_item(id, name, kind, account, state, level) VALUES (1, '示例 000001', 'copy', 1, 'live', 3), (2, '示例盘', 'medium', 1, 'live', 2);
-- case: in the registry, and closed
-- expect: 0
INSERT INTO custody_account(id, name, kind, person, state) VALUES (1, '张三', 'person', 1, 'open'), (2, '机要室', 'registry', 1, 'open');
INSERT INTO custody_item(id, name, kind, account, state) VALUES (1, '示例 000001', 'copy', 2, 'live'), (2, '示例 000002', 'copy', 1, 'closed');
-- case: in a folder, which goes back the way it came
-- expect: 0
INSERT INTO custody_account(id, name, kind, person, state) VALUES (1, '张三', 'person', 1, 'open');
INSERT INTO custody_item(id, name, kind, account, state, level) VALUES (1, '示例 000001', 'copy', 1, 'live', 3);
INSERT INTO folder_item(id, circulation, item, state) VALUES (1, 1, 1, 'out');
-- case: carried out or from the archive, which goes back the way it came
-- expect: ids 3
INSERT INTO custody_account(id, name, kind, person, state) VALUES (1, '张三', 'person', 1, 'open');
INSERT INTO custody_item(id, name, kind, account, state, level) VALUES (1, '示例 000001', 'copy', 1, 'live', 3), (2, '示例 000002', 'copy', 1, 'live', 3), (3, '示例 000003', 'copy', 1, 'live', 3);
INSERT INTO carry_out(id, carrier, destination, state) VALUES (1, 1, '示例市', 'out'), (2, 1, '示例市', 'returned');
INSERT INTO listed_item(id, item, carry_out, state) VALUES (1, 1, 1, 'listed'), (2, 3, 2, 'done');
INSERT INTO archive_access(id, item, applicant, state) VALUES (1, 2, 1, 'open');
