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
-- case: the agreement of that day was renewed since
-- expect: 0
INSERT INTO vendor(id, name, state, agreement_on, agreement_until) VALUES (11, '示例公司', 'bound', '2026-06-01', '2028-06-01');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('vendor', 11, 'agreement', '2024-06-01', '2026-06-01', '2026-06-01');
INSERT INTO maintenance(id, computer, company, vendor, state, started_on, done_on) VALUES (91, 1, '示例公司', 11, 'done', '2026-03-01', '2026-03-02');
-- case: there was none on that day: the old one had run out
-- expect: ids 91
INSERT INTO vendor(id, name, state, agreement_on, agreement_until) VALUES (11, '示例公司', 'bound', '2026-06-01', '2028-06-01');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('vendor', 11, 'agreement', '2024-06-01', '2026-02-01', '2026-06-01');
INSERT INTO maintenance(id, computer, company, vendor, state, started_on, done_on) VALUES (91, 1, '示例公司', 11, 'done', '2026-03-01', '2026-03-02');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO maintenance(id, computer, fault, company, state, done_on) VALUES (1, 1, '不开机', '某公司', 'done', '2026-03-01');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO maintenance(id, computer, fault, company, state, done_on) VALUES (1, 1, '不开机', '某公司', 'done', '2026-03-01');
-- case: not done yet; an open machine; on the first and the last day of the agreement; the day after
-- expect: ids 5
-- since: 2026-03-11
INSERT INTO computer(id, name, state, secret_level) VALUES (2, '示例', 'in_use', 1);
INSERT INTO vendor(id, name, agreement_on, agreement_until, state) VALUES (1, '某公司', '2026-03-01', '2026-03-10', 'bound');
INSERT INTO maintenance(id, computer, fault, company, vendor, state, started_on, done_on) VALUES (1, 1, '不开机', '某公司', NULL, 'approved', NULL, '2026-03-01'), (2, 2, '不开机', '某公司', NULL, 'done', NULL, '2026-03-01'), (3, 1, '不开机', '某公司', 1, 'done', '2026-03-01', '2026-03-02'),
 (4, 1, '不开机', '某公司', 1, 'done', '2026-03-10', '2026-03-12'), (5, 1, '不开机', '某公司', 1, 'done', '2026-03-11', '2026-03-11');
-- case: a classified copier by somebody unknown, by a company chosen in the register without an agreement, by a bound one; an unclassified copier
-- expect: ids 11,12
INSERT INTO equipment(id, name, state, secret_level) VALUES (1, '示例', 'in_use', 2), (2, '示例', 'in_use', 1);
INSERT INTO vendor(id, name, agreement_on, agreement_until, state) VALUES (1, '某公司', '2026-01-01', '2026-12-31', 'bound'), (2, '某某公司', NULL, NULL, 'reviewed');
INSERT INTO maintenance(id, equipment, fault, company, vendor, state, done_on) VALUES (11, 1, '卡纸', '某公司', NULL, 'done', '2026-03-01'), (12, 1, '卡纸', NULL, 2, 'done', '2026-03-01'), (13, 1, '卡纸', NULL, 1, 'done', '2026-03-01'), (14, 2, '卡纸', '某公司', NULL, 'done', '2026-03-01');
