-- case: no escort
-- expect: ids 1
INSERT INTO maintenance(id, state, done_on, company) VALUES (1, 'done', '2026-03-01', '某某公司');
-- case: escorted
-- expect: 0
INSERT INTO maintenance(id, state, done_on, company, escort) VALUES (1, 'done', '2026-03-01', '某某公司', 8);
-- case: own people
-- expect: 0
INSERT INTO maintenance(id, state, done_on) VALUES (1, 'done', '2026-03-01');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO maintenance(id, state, done_on, company) VALUES (1, 'done', '2026-03-01', '某某公司');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO maintenance(id, state, done_on, company) VALUES (1, 'done', '2026-03-01', '某某公司');
-- case: the company is only chosen in the register; on a copier; something unclassified; sent out; by own people
-- expect: ids 1,2
INSERT INTO computer(id, name, secret_level, state) VALUES (1, '示例', 2, 'in_use'), (2, '示例', 1, 'in_use');
INSERT INTO equipment(id, name, secret_level, state) VALUES (1, '示例', 3, 'in_use'), (2, '示例', 0, 'in_use');
INSERT INTO vendor(id, name, state) VALUES (1, '某公司', 'bound');
INSERT INTO maintenance(id, computer, equipment, vendor, company, on_site, state, done_on) VALUES (1, 1, NULL, 1, NULL, 1, 'done', '2026-03-01'), (2, NULL, 1, 1, '', 1, 'done', '2026-03-01'), (3, 2, NULL, 1, '某公司', 1, 'done', '2026-03-01'), (4, NULL, 2, 1, '某公司', 1, 'done', '2026-03-01'), (5, 1, NULL, 1, '某公司', 0, 'done', '2026-03-01'), (6, 1, NULL, NULL, '', 1, 'done', '2026-03-01');
-- case: not finished, given up
-- expect: 0
INSERT INTO computer(id, name, secret_level, state) VALUES (91, '示例', 3, 'in_repair');
INSERT INTO maintenance(id, computer, fault, reported_on, on_site, started_on, done_on, state) VALUES (1, 91, '不开机', '2026-03-01', 1, '2026-03-02', '2026-03-02', 'approved'), (2, 91, '不开机', '2026-03-01', 1, '2026-03-02', '2026-03-02', 'dropped');
-- case: the escort had left the office; he leaves the day after; a disk that somebody came to repair, and a public one
-- expect: ids 1,3
INSERT INTO person(id, name, left_on, state) VALUES (8, '张三', '2026-02-28', 'left'), (9, '李四', '2026-03-02', 'left');
INSERT INTO medium(id, name, state, secret_level) VALUES (1, '示例盘', 'in_use', 2), (2, '公开盘', 'in_use', 0);
INSERT INTO maintenance(id, medium, state, started_on, done_on, company, escort) VALUES (1, NULL, 'done', '2026-03-01', '2026-03-04', '某公司', 8), (2, NULL, 'done', '2026-03-02', '2026-03-04', '某公司', 9), (3, 1, 'done', '2026-03-01', '2026-03-04', '某公司', NULL), (4, 2, 'done', '2026-03-01', '2026-03-04', '某公司', NULL);
