-- case: kept
-- expect: ids 1
-- since: 2026-05-12
INSERT INTO draft(id, title, level, drafter, state, finished_on) VALUES (1, '示例', 2, 3, 'finished', '2026-05-01');
-- case: handed in late
-- expect: ids 1
-- until: 2026-06-01
INSERT INTO draft(id, title, level, drafter, state, finished_on, handed_in_on) VALUES (1, '示例', 2, 3, 'discarded', '2026-05-01', '2026-06-01');
-- case: in time
-- expect: 0
INSERT INTO draft(id, title, level, drafter, state, finished_on, handed_in_on) VALUES (1, '示例', 2, 3, 'discarded', '2026-05-01', '2026-05-11');
-- case: still being written
-- expect: 0
INSERT INTO draft(id, title, level, drafter, state) VALUES (1, '示例', 2, 3, 'open');
-- case: on the tenth day; internal; still being written
-- expect: 0
INSERT INTO draft(id, title, level, drafter, state, finished_on, handed_in_on) VALUES (1, '示例', 2, 3, 'filed', '2026-05-01', '2026-05-11'), (2, '示例', 1, 3, 'finished', '2026-05-01', NULL), (3, '示例', 2, 3, 'open', NULL, NULL);
-- case: the tenth day is today, and yesterday
-- expect: ids 2
-- since: 2026-06-30
INSERT INTO draft(id, title, level, drafter, state, finished_on) VALUES (1, '示例', 2, 3, 'finished', '2026-06-20'), (2, '示例', 2, 3, 'finished', '2026-06-19');
-- case: opened again
-- expect: 0
INSERT INTO draft(id, title, drafter, level, made_on, finished_on, state) VALUES (1, '示例', 3, 2, '2026-02-01', '2026-03-01', 'open');
