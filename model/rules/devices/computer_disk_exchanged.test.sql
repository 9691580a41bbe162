-- case: another disk, and no repair; a repair that kept it
-- expect: ids 1,2
-- since: 2026-03-02,2026-03-02
INSERT INTO computer(id, name, state, secret_level, disk_on) VALUES (1, '示例', 'in_use', 2, '2026-03-02'), (2, '示例', 'idle', 3, '2026-03-02');
INSERT INTO maintenance(id, computer, fault, media_handling, state, approved_on, done_on) VALUES (1, 2, '示例', 'kept', 'done', '2026-03-01', '2026-03-02');
-- case: approved that day, done that day; still under repair; public; never changed; the year before
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, disk_on) VALUES (1, '示例', 'in_use', 2, '2026-03-02'), (2, '示例', 'in_use', 2, '2026-03-02'), (3, '示例', 'in_use', 0, '2026-03-02'), (4, '示例', 'in_use', 2, NULL), (5, '示例', 'in_use', 2, '2025-12-31');
INSERT INTO maintenance(id, computer, fault, media_handling, state, approved_on, done_on) VALUES (1, 1, '示例', 'replaced', 'done', '2026-03-02', '2026-03-02'), (2, 2, '示例', 'destroyed', 'approved', '2026-03-01', NULL);
-- case: approved the day after; done the day before; only planned; another's
-- expect: ids 1,2,3,4
INSERT INTO computer(id, name, state, secret_level, disk_on) VALUES (1, '示例', 'in_use', 2, '2026-03-02'), (2, '示例', 'in_use', 2, '2026-03-02'), (3, '示例', 'in_use', 2, '2026-01-01'), (4, '示例', 'in_use', 2, '2026-03-02');
INSERT INTO maintenance(id, computer, fault, media_handling, state, approved_on, done_on) VALUES (1, 1, '示例', 'replaced', 'done', '2026-03-03', '2026-03-03'), (2, 2, '示例', 'replaced', 'done', '2026-02-20', '2026-03-01'), (3, 3, '示例', 'replaced', 'diagnosed', NULL, NULL), (4, 9, '示例', 'replaced', 'approved', '2026-03-01', NULL);
-- case: an earlier time, which the next one overwrote
-- expect: ids 1
-- since: 2026-02-01
INSERT INTO computer(id, name, state, secret_level, disk_on) VALUES (1, '示例', 'in_use', 2, '2026-05-01');
INSERT INTO maintenance(id, computer, fault, media_handling, state, approved_on, done_on) VALUES (1, 1, '示例', 'replaced', 'done', '2026-05-01', '2026-05-01');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, done_on, state) VALUES ('computer', 1, 'disk', '2026-02-01', '2026-05-01', 'kept');
