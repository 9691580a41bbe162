INSERT INTO person(id, name, state) VALUES (1, '张三', 'active');
INSERT INTO person(id, name, state) VALUES (2, '李四', 'active');

-- case: one of two who know it
-- expect: ids 1,1
INSERT INTO custody_account(id, name, kind, combination_holders, state) VALUES (1, '示例柜', 'cabinet', '[1,2]', 'open');
-- case: nobody, and a closed one
-- expect: 0
INSERT INTO custody_account(id, name, kind, combination_holders, state) VALUES (1, '示例柜', 'cabinet', NULL, 'open'), (2, '示例柜二', 'cabinet', '[1]', 'closed');
