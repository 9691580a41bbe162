INSERT INTO computer(id, name, state, secret_level) VALUES (1, '涉密机', 'in_use', 2), (2, '公开机', 'in_use', 0);
INSERT INTO equipment(id, name, state, secret_level) VALUES (1, '涉密复印机', 'in_use', 2);
-- case: no check since; a copier; it was sent out
-- expect: ids 1,2,3
-- since: 2026-05-09,2026-05-09,2026-05-09
INSERT INTO maintenance(id, computer, equipment, fault, company, on_site, state, done_on) VALUES (1, 1, NULL, '示例', '某公司', 1, 'done', '2026-05-01'), (2, NULL, 1, '示例', '某公司', 1, 'done', '2026-05-01'), (3, 1, NULL, '示例', '', 0, 'done', '2026-05-01');
-- case: checked on the eighth day
-- expect: ids 1
-- since: 2026-05-09
-- until: 2026-05-09
INSERT INTO computer_check(id, computer, checked_on, state) VALUES (1, 1, '2026-05-09', 'signed'), (2, 1, '2026-04-30', 'signed'), (3, 2, '2026-05-02', 'signed');
INSERT INTO maintenance(id, computer, fault, company, on_site, state, done_on) VALUES (1, 1, '示例', '某公司', 1, 'done', '2026-05-01');
-- case: checked on the day; on the seventh; a copier whose later checks overwrote that one; own people; a public machine; not done; in its seven days; before papers of devices were kept here
-- expect: 0
INSERT INTO computer(id, name, state, secret_level) VALUES (3, '涉密机三', 'in_use', 2);
INSERT INTO computer_check(id, computer, checked_on, state) VALUES (1, 1, '2026-05-01', 'signed'), (2, 3, '2026-05-08', 'signed');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, done_on, state) VALUES ('equipment', 1, 'check', '2026-01-01', '2026-05-03', 'kept'), ('equipment', 1, 'check', '2026-05-03', '2026-06-20', 'kept');
UPDATE equipment SET last_check_on = '2026-06-20' WHERE id = 1;
INSERT INTO maintenance(id, computer, equipment, fault, company, on_site, state, done_on) VALUES (1, 1, NULL, '示例', '某公司', 1, 'done', '2026-05-01'), (2, 3, NULL, '示例', '某公司', 1, 'done', '2026-05-01'), (3, NULL, 1, '示例', '某公司', 1, 'done', '2026-05-01'), (4, 1, NULL, '示例', NULL, 1, 'done', '2026-05-20'),
 (5, 2, NULL, '示例', '某公司', 1, 'done', '2026-05-20'), (6, 1, NULL, '示例', '某公司', 1, 'approved', NULL), (7, 1, NULL, '示例', '某公司', 1, 'done', '2026-06-23'), (8, 1, NULL, '示例', '某公司', 1, 'done', '2025-12-31');
-- case: scrapped a month after, unchecked; in repair again; checked by its register alone
-- expect: ids 1
-- since: 2026-05-09
-- until: 2026-06-01
INSERT INTO computer(id, name, state, secret_level, retired_on, last_check_on) VALUES (4, '报废机', 'retired', 2, '2026-06-01', NULL), (5, '又坏的', 'in_repair', 2, NULL, NULL), (6, '查过的', 'in_use', 2, NULL, '2026-05-04');
INSERT INTO maintenance(id, computer, fault, company, on_site, state, done_on) VALUES (1, 4, '示例', '某公司', 1, 'done', '2026-05-01'), (2, 5, '示例', '某公司', 1, 'done', '2026-05-01'), (3, 6, '示例', '某公司', 1, 'done', '2026-05-01');
