-- case: no clause
-- expect: ids 1
INSERT INTO vendor(id, name, agreement_on, state) VALUES (1, '某公司', '2026-01-01', 'bound');
INSERT INTO procurement(id, title, state, vendor, secret_level, contract_on) VALUES (1, '印制', 'running', 1, 2, '2026-02-01');
-- case: agreement after the contract
-- expect: ids 1
-- since: 2026-02-01
-- until: 2026-03-01
INSERT INTO vendor(id, name, agreement_on, state) VALUES (1, '某公司', '2026-03-01', 'bound');
INSERT INTO procurement(id, title, state, vendor, secret_level, contract_on, clause) VALUES (1, '印制', 'running', 1, 2, '2026-02-01', 1);
-- case: both
-- expect: 0
INSERT INTO vendor(id, name, agreement_on, state) VALUES (1, '某公司', '2026-01-01', 'bound');
INSERT INTO procurement(id, title, state, vendor, secret_level, contract_on, clause) VALUES (1, '印制', 'running', 1, 2, '2026-02-01', 1);
-- case: nothing secret in it
-- expect: 0
INSERT INTO procurement(id, title, state, secret_level) VALUES (1, '办公用品', 'running', 0);
-- case: the agreement of that day was renewed since
-- expect: 0
INSERT INTO vendor(id, name, state, agreement_on, agreement_until) VALUES (1, '示例公司', 'bound', '2026-06-01', '2028-06-01');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('vendor', 1, 'agreement', '2024-06-01', '2026-06-01', '2026-06-01');
INSERT INTO procurement(id, title, state, secret_level, vendor, contract_on, clause) VALUES (1, '示例', 'running', 2, 1, '2026-03-01', 1);
-- case: ended since, this year; last year; on a day nobody entered; never begun
-- expect: ids 1
-- until: 2026-05-31
INSERT INTO procurement(id, title, state, secret_level, contract_on, ended_on) VALUES (1, '印制', 'closed', 1, '2025-02-01', '2026-05-31'), (2, '印制', 'closed', 1, '2025-02-01', '2025-12-31'), (3, '印制', 'closed', 1, '2025-02-01', NULL),
 (4, '印制', 'graded', 1, '2025-02-01', NULL), (5, '印制', 'dropped', 1, '2025-02-01', NULL);
-- case: signed on the day of the contract; signed late last year; signed late and no clause to this day; signed after it had ended; signed tomorrow
-- expect: ids 3,4,5
-- since: 2025-02-01,2025-02-01,2026-02-01
-- until: -,2026-03-31,-
INSERT INTO vendor(id, name, agreement_on, state) VALUES (1, '甲公司', '2026-02-01', 'bound'), (2, '乙公司', '2025-12-01', 'bound'), (4, '丁公司', '2026-05-01', 'bound'), (5, '戊公司', '2026-07-01', 'bound');
INSERT INTO procurement(id, title, state, vendor, secret_level, contract_on, ended_on, clause) VALUES (1, '一', 'running', 1, 2, '2026-02-01', NULL, 1), (2, '二', 'running', 2, 2, '2025-02-01', NULL, 1), (3, '三', 'running', 2, 2, '2025-02-01', NULL, 0), (4, '四', 'closed', 4, 2, '2025-02-01', '2026-03-31', 1), (5, '五', 'running', 5, 2, '2026-02-01', NULL, 1);
-- case: the agreement ran out the day before the contract, on its day; renewed in time since, renewed after it
-- expect: ids 1,4
-- until: -,2026-03-01
INSERT INTO vendor(id, name, agreement_on, agreement_until, state) VALUES (1, '甲', '2024-01-01', '2026-02-09', 'bound'), (2, '乙', '2024-01-01', '2026-02-10', 'bound'), (3, '丙', '2026-02-01', '2028-01-01', 'bound'), (4, '丁', '2026-03-01', '2028-01-01', 'bound');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on, state) VALUES ('vendor', 3, 'agreement', '2024-01-01', '2026-02-05', '2026-02-01', 'kept'), ('vendor', 4, 'agreement', '2024-01-01', '2026-02-05', '2026-03-01', 'kept');
INSERT INTO procurement(id, title, state, vendor, secret_level, clause, contract_on) VALUES (1, '印制', 'running', 1, 2, 1, '2026-02-10'), (2, '印制', 'running', 2, 2, 1, '2026-02-10'), (3, '印制', 'running', 3, 2, 1, '2026-02-10'), (4, '印制', 'running', 4, 2, 1, '2026-02-10');
