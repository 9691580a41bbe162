-- case: ended yesterday
-- expect: ids 1
INSERT INTO decision(id, title, level, state, expires_on) VALUES (1, '示例', 2, 'approved', '2026-06-29');
-- case: ends today
-- expect: 0
INSERT INTO decision(id, title, level, state, expires_on) VALUES (1, '示例', 2, 'approved', '2026-06-30');
-- case: already lifted
-- expect: 0
INSERT INTO decision(id, title, level, state, expires_on, lifted_on) VALUES (1, '示例', 2, 'lifted', '2026-01-01', '2026-01-01');
-- case: its last day, and what is no secret
-- today: 2026-03-01
-- expect: 0
INSERT INTO decision(id, title, level, expires_on, state) VALUES (1, '示例', 2, '2026-03-01', 'approved'), (2, '示例', 1, '2026-02-01', 'approved'), (3, '示例', 2, NULL, 'approved');
-- case: the day after
-- today: 2026-03-02
-- expect: ids 1
-- since: 2026-03-02
-- until: -
INSERT INTO decision(id, title, level, expires_on, state) VALUES (1, '示例', 2, '2026-03-01', 'approved');
-- case: lifted in May, once; extended in May; lifted in time; last year; rejected
-- expect: ids 1,2
-- since: 2026-03-02,2026-03-02
-- until: 2026-05-04,2026-05-05
INSERT INTO decision(id, title, level, expires_on, lifted_on, state) VALUES (1, '示例', 2, '2026-03-01', '2026-05-04', 'lifted'), (2, '示例', 3, '2036-03-01', NULL, 'approved'), (3, '示例', 2, '2026-03-01', '2026-03-01', 'lifted'),
 (4, '示例', 2, '2025-03-01', '2025-05-04', 'lifted'), (5, '示例', 2, '2026-03-01', NULL, 'rejected');
INSERT INTO periodic_check(target_register, target_record, kind, due_on, done_on, state) VALUES ('decision', 1, 'expiry', '2026-03-01', '2026-05-04', 'kept'), ('decision', 2, 'expiry', '2026-03-01', '2026-05-05', 'kept'),
 ('decision', 2, 'review', '2026-01-01', '2026-05-05', 'kept');
