INSERT INTO computer(id, name, state, secret_level) VALUES (1, '示例', 'in_use', 2);
-- case: unknown company
-- expect: ids 1
INSERT INTO maintenance(id, computer, fault, company, state, done_on) VALUES (1, 1, '不开机', '某公司', 'done', '2026-03-01');
-- case: agreement run out
-- expect: ids 1
INSERT INTO vendor(id, name, agreement_on, agreement_until, state) VALUES (1, '某公司', '2024-01-01', '2025-12-31', 'bound');
INSERT INTO maintenance(id, computer, fault, company, vendor, state, done_on) VALUES (1, 1, '不开机', '某公司', 1, 'done', '2026-03-01');
-- case: bound
-- expect: 0
INSERT INTO vendor(id, name, agreement_on, agreement_until, state) VALUES (1, '某公司', '2024-01-01', '2026-12-31', 'bound');
INSERT INTO maintenance(id, computer, fault, company, vendor, state, done_on) VALUES (1, 1, '不开机', '某公司', 1, 'done', '2026-03-01');
-- case: own people
-- expect: 0
INSERT INTO maintenance(id, computer, fault, state, done_on) VALUES (1, 1, '不开机', 'done', '2026-03-01');
