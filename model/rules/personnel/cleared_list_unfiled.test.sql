INSERT INTO unit(id, name, state) VALUES (1, '局', 'active');
-- case: never; a plan of it only; for one department alone
-- today: 2026-12-31
-- expect: ids 1
-- since: 2026-12-21
INSERT INTO person(id, name, classified_class, cleared_on, state) VALUES (1, '甲', 'general', '2020-01-01', 'active');
INSERT INTO work_item(year, kind, title, department, done_on, state) VALUES (2026, 'cleared_list', '报备', NULL, NULL, 'planned'), (2026, 'cleared_list', '报备', 9, '2026-10-01', 'done'), (2025, 'cleared_list', '报备', NULL, '2025-12-01', 'done');
-- case: a day late
-- today: 2026-12-31
-- expect: ids 1
-- until: 2026-12-21
INSERT INTO person(id, name, classified_class, state) VALUES (1, '甲', 'core', 'active');
INSERT INTO work_item(year, kind, title, done_on, state) VALUES (2026, 'cleared_list', '报备', '2026-12-21', 'done');
-- case: on the last day
-- today: 2026-12-31
-- expect: 0
INSERT INTO person(id, name, classified_class, state) VALUES (1, '甲', 'important', 'active');
INSERT INTO work_item(year, kind, title, done_on, state) VALUES (2026, 'cleared_list', '报备', '2026-12-20', 'done');
-- case: not due yet
-- today: 2026-12-20
-- expect: 0
INSERT INTO person(id, name, classified_class, state) VALUES (1, '甲', 'general', 'active');
-- case: nobody is cleared, who was has left, one was cleared after that day
-- today: 2026-12-31
-- expect: 0
INSERT INTO person(id, name, classified_class, cleared_on, state) VALUES (1, '甲', 'none', NULL, 'active'), (2, '乙', 'core', '2020-01-01', 'left'), (3, '丙', 'general', '2026-12-21', 'active');
