-- case: lifted 31 days ago, nobody told
-- expect: ids 1
INSERT INTO decision(id, title, act, state, lifted_on) VALUES (1, '示例', 'decide', 'lifted', '2026-05-30');
-- case: told late counts
-- expect: ids 1
-- until: 2026-03-01
INSERT INTO decision(id, title, act, state, approved_on, notified_on) VALUES (1, '示例', 'change', 'approved', '2026-01-01', '2026-03-01');
-- case: told in time
-- expect: 0
INSERT INTO decision(id, title, act, state, lifted_on, notified_on) VALUES (1, '示例', 'decide', 'lifted', '2026-05-30', '2026-06-05');
-- case: a new decision needs no notice
-- expect: 0
INSERT INTO decision(id, title, act, state, approved_on) VALUES (1, '示例', 'decide', 'approved', '2026-01-01');
-- case: told on the thirtieth day, and the day after; an extension too; what was only decided needs no notice
-- expect: ids 2,3
-- since: 2026-06-01,2026-05-01
-- until: 2026-06-01,2026-05-01
INSERT INTO decision(id, title, act, state, lifted_on, notified_on) VALUES (1, '甲', 'decide', 'lifted', '2026-05-01', '2026-05-31'), (2, '乙', 'decide', 'lifted', '2026-05-01', '2026-06-01');
INSERT INTO decision(id, title, act, state, approved_on, notified_on) VALUES (3, '丙', 'extend', 'approved', '2026-03-31', '2026-05-01'), (4, '丁', 'decide', 'approved', '2026-03-31', NULL), (5, '戊', 'change', 'reviewed', '2026-03-31', NULL);
