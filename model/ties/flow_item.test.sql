-- case: in a folder that is with him
-- expect: ids 1
INSERT INTO custody_account(id, name, kind, person, state) VALUES (1, '张三', 'person', 1, 'open');
INSERT INTO custody_item(id, name, kind, account, state, level) VALUES (1, '示例 000001', 'copy', 1, 'live', 3);
INSERT INTO folder_item(id, circulation, item, state) VALUES (1, 1, 1, 'out');
-- case: under his instruction
-- expect: ids 1
INSERT INTO custody_account(id, name, kind, person, state) VALUES (1, '张三', 'person', 1, 'open');
INSERT INTO custody_item(id, name, kind, account, state, level) VALUES (1, '示例 000001', 'copy', 1, 'live', 3);
INSERT INTO instruction(id, item, leader, state) VALUES (1, 1, 1, 'with_leader');
-- case: simply lent
-- expect: 0
INSERT INTO custody_account(id, name, kind, person, state) VALUES (1, '张三', 'person', 1, 'open');
INSERT INTO custody_item(id, name, kind, account, state, level) VALUES (1, '示例 000001', 'copy', 1, 'live', 3);
-- case: carried out, and from the archive
-- expect: ids 1,2
INSERT INTO custody_account(id, name, kind, person, state) VALUES (1, '张三', 'person', 1, 'open');
INSERT INTO custody_item(id, name, kind, account, state, level) VALUES (1, '示例 000001', 'copy', 1, 'live', 3), (2, '示例 000002', 'copy', 1, 'live', 3);
INSERT INTO carry_out(id, carrier, destination, state) VALUES (1, 1, '示例市', 'out');
INSERT INTO listed_item(id, item, carry_out, state) VALUES (1, 1, 1, 'listed');
INSERT INTO archive_access(id, item, applicant, state) VALUES (1, 2, 1, 'open');
