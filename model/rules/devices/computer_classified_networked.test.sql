-- case: bad
-- expect: ids 1
INSERT INTO computer(id, name, state, started_on, secret_level, network) VALUES (1, '示例', 'in_use', '2026-01-05', 2, 'intranet');
-- case: good
-- expect: 0
INSERT INTO computer(id, name, state, started_on, secret_level, network) VALUES (1, '示例', 'in_use', '2026-01-05', 2, 'none');
-- case: retired
-- expect: 0
INSERT INTO computer(id, name, state, started_on, secret_level, network) VALUES (1, '示例', 'retired', '2026-01-05', 2, 'intranet');
-- case: an open machine may; 秘密 is the first that may not; a retired one; a machine by itself
-- expect: ids 2,5
INSERT INTO computer(id, name, state, secret_level, network, started_on) VALUES (1, '甲', 'in_use', 1, 'intranet', '2026-02-01'), (2, '乙', 'in_use', 2, 'intranet', '2026-02-01'), (3, '丙', 'retired', 2, 'internet', '2026-02-01'), (4, '丁', 'in_use', 2, 'none', '2026-02-01'), (5, '戊', 'in_use', 4, 'internet', '2026-02-01');
-- case: put aside in May; put aside last year; judged on a day before
-- expect: ids 1
-- since: 2026-02-01
-- until: 2026-05-10
INSERT INTO computer(id, name, state, secret_level, network, last_check_on) VALUES (1, '甲', 'idle', 2, 'internet', '2026-02-01'), (2, '乙', 'in_repair', 2, 'internet', NULL);
INSERT INTO periodic_check(target_register, target_record, kind, last_on, done_on) VALUES ('computer', 1, 'check', '2026-02-01', '2026-05-10');
-- case: the same, judged before it was put aside
-- today: 2026-05-01
-- expect: 1
-- until: -
INSERT INTO computer(id, name, state, secret_level, network, last_check_on) VALUES (1, '甲', 'idle', 2, 'internet', '2026-02-01');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, done_on) VALUES ('computer', 1, 'check', '2026-02-01', '2026-05-10');
