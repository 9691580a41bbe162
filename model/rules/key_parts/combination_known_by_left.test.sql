INSERT INTO person(id, name, left_on, state) VALUES (12, '王五', '2026-06-01', 'left');
-- case: one of the knowers left
-- expect: ids 1
INSERT INTO custody_account(id, name, kind, combination_holders, changed_code_on, state) VALUES (1, '示例柜', 'cabinet', '[2,12]', '2026-01-01', 'open');
-- case: the keeper left
-- expect: ids 1
INSERT INTO custody_account(id, name, kind, keeper, changed_code_on, state) VALUES (1, '示例柜', 'cabinet', 12, '2026-01-01', 'open');
-- case: changed when he left
-- expect: 0
INSERT INTO custody_account(id, name, kind, combination_holders, changed_code_on, state) VALUES (1, '示例柜', 'cabinet', '[12]', '2026-06-01', 'open');
-- case: another number that contains his
-- expect: 0
INSERT INTO custody_account(id, name, kind, combination_holders, changed_code_on, state) VALUES (1, '示例柜', 'cabinet', '[112,2]', '2026-01-01', 'open');
