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
-- case: nobody entered the last day, it follows from the term: over, ends today, dealt with late by declassifying or by the next decision; long, until a condition, for years yet, until a date
-- expect: ids 1,3,4,8
-- since: 2026-06-30,2026-05-02,2026-05-02,2026-06-30
-- until: -,2026-05-10,2026-05-12,-
INSERT INTO decision(id, title, level, term, made_on, approved_on, lifted_on, changes, state) VALUES (1, '示例', 2, '10M', '2025-08-29', '2025-09-10', NULL, NULL, 'approved'), (2, '示例', 2, '10M', '2025-08-30', '2025-09-10', NULL, NULL, 'approved'),
 (3, '示例', 2, '1Y', '2025-05-01', '2025-05-01', '2026-05-10', NULL, 'lifted'), (4, '示例', 2, '1Y', '2025-05-01', '2025-05-01', NULL, NULL, 'replaced'), (5, '示例', 3, 'L', '2015-05-01', '2015-05-01', NULL, NULL, 'approved'),
 (6, '示例', 2, 'E:工程竣工', '2015-05-01', '2015-05-01', NULL, NULL, 'approved'), (7, '示例', 2, '10Y', '2016-07-01', '2016-07-01', NULL, NULL, 'approved'), (8, '示例', 2, 'D2026-06-29', '2025-05-01', '2025-05-01', NULL, NULL, 'approved'),
 (9, '示例', 2, '5Y', '2026-05-12', '2026-05-12', NULL, 4, 'approved');
