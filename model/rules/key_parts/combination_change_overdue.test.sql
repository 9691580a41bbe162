-- case: four days after
-- expect: ids 1
INSERT INTO custody_account(id, name, kind, code_due_on, state) VALUES (1, '示例柜', 'cabinet', '2026-06-26', 'open');
-- case: within the time
-- expect: 0
INSERT INTO custody_account(id, name, kind, code_due_on, state) VALUES (1, '示例柜', 'cabinet', '2026-06-28', 'open');
-- case: changed, and a closed one
-- expect: 0
INSERT INTO custody_account(id, name, kind, code_due_on, changed_code_on, state) VALUES (1, '示例柜', 'cabinet', NULL, '2026-06-27', 'open'), (2, '示例柜二', 'cabinet', '2026-01-01', NULL, 'closed');
-- case: changed two months late
-- expect: ids 1
-- until: 2026-06-01
INSERT INTO custody_account(id, name, kind, state, changed_code_on) VALUES (1, '示例柜', 'cabinet', 'open', '2026-06-01');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('custody_account', 1, 'combination', '2025-04-01', '2026-04-01', '2026-06-01');
-- case: changed the next day, or without a need
-- expect: 0
INSERT INTO custody_account(id, name, kind, state, changed_code_on) VALUES (1, '示例柜', 'cabinet', 'open', '2026-06-01');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('custody_account', 1, 'combination', '2025-04-01', '2026-04-01', '2026-04-02'), ('custody_account', 1, 'combination', '2026-04-02', NULL, '2026-06-01');
-- case: done on the last day, and the day after
-- expect: ids 2
-- since: 2026-04-05
-- until: 2026-04-05
INSERT INTO custody_account(id, name, kind, state, changed_code_on) VALUES (1, '甲柜', 'cabinet', 'open', '2026-06-01'), (2, '乙柜', 'cabinet', 'open', '2026-06-01');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on, state) VALUES ('custody_account', 1, 'combination', '2025-04-01', '2026-04-01', '2026-04-04', 'kept'), ('custody_account', 2, 'combination', '2025-04-01', '2026-04-01', '2026-04-05', 'kept');
