-- case: seven months ago
-- expect: ids 1
-- since: 2026-05-21
INSERT INTO computer(id, name, state, secret_level, last_check_on) VALUES (1, '示例', 'in_use', 2, '2025-11-20');
-- case: never, and in use for a year
-- expect: ids 1
-- since: 2025-12-21
INSERT INTO computer(id, name, state, secret_level, started_on) VALUES (1, '示例', 'in_use', 0, '2025-06-20');
-- case: six months to the day
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, last_check_on) VALUES (1, '示例', 'in_use', 2, '2025-12-30');
-- case: retired
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, last_check_on) VALUES (1, '示例', 'retired', 2, '2024-11-20');
-- case: checked by hand long ago, by the tool last month
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, last_check_on) VALUES (1, '示例', 'in_use', 2, '2025-11-20');
INSERT INTO inspection_report(id, computer, machine, matching, enough, declared_class, started_at, finished_at, state) VALUES (1, 1, 'c1', 'matched', 1, 'classified', '2026-05-20T09:00:00', '2026-05-20T09:00:01', 'current');
-- case: the tool saw too little, or does not know whether it was this machine
-- expect: ids 1,2
-- since: 2026-05-21,2026-05-21
INSERT INTO computer(id, name, state, secret_level, last_check_on) VALUES (1, '示例', 'in_use', 2, '2025-11-20'), (2, '示例', 'in_use', 2, '2025-11-20');
INSERT INTO inspection_report(id, computer, machine, matching, enough, declared_class, started_at, finished_at, state) VALUES (1, 1, 'c1', 'matched', 0, 'classified', '2026-05-20T09:00:00', '2026-05-20T09:00:01', 'current'), (2, 2, 'c2', 'ambiguous', 1, 'classified', '2026-05-20T09:00:00', '2026-05-20T09:00:01', 'current');
-- case: half a year and more between two checks, cured since
-- expect: ids 1
-- since: 2025-12-02
-- until: 2026-06-20
INSERT INTO computer(id, name, state, last_check_on) VALUES (1, '示例机', 'in_use', '2026-06-20');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('computer', 1, 'check', '2025-06-01', NULL, '2026-06-20');
-- case: tool reports stood between them
-- expect: 0
INSERT INTO computer(id, name, state, last_check_on) VALUES (1, '示例机', 'in_use', '2026-06-20');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('computer', 1, 'check', '2025-06-01', NULL, '2026-06-20');
INSERT INTO inspection_report(computer, finished_at, enough, matching) VALUES (1, '2025-10-01T09:00', 1, 'matched'), (1, '2026-03-01T09:00', 1, 'matched'), (1, '2026-03-01T10:00', 1, 'matched');
-- case: the report itself came late
-- expect: ids 1
-- since: 2025-12-02
-- until: 2026-05-01
INSERT INTO computer(id, name, state, last_check_on) VALUES (1, '示例机', 'in_use', '2026-06-20');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('computer', 1, 'check', '2025-06-01', NULL, '2026-06-20');
INSERT INTO inspection_report(computer, finished_at, enough, matching) VALUES (1, '2026-05-01T09:00', 1, 'matched');
-- case: the check after a report is long ago
-- expect: ids 1
-- since: 2025-12-21
-- until: 2026-05-01
INSERT INTO computer(id, name, state, last_check_on) VALUES (1, '示例机', 'in_use', '2025-06-20');
INSERT INTO inspection_report(computer, finished_at, enough, matching) VALUES (1, '2026-05-01T09:00', 1, 'matched');
