-- case: thirteen months
-- expect: ids 1
-- since: 2026-05-30
INSERT INTO decision(id, title, level, state, approved_on) VALUES (1, '示例', 2, 'approved', '2025-05-29');
-- case: due today is not late
-- expect: 0
INSERT INTO decision(id, title, level, state, approved_on) VALUES (1, '示例', 2, 'approved', '2025-06-30');
-- case: reviewed in between
-- expect: 0
INSERT INTO decision(id, title, level, state, approved_on, last_review_on) VALUES (1, '示例', 2, 'approved', '2020-01-01', '2026-01-05');
-- case: lifted
-- expect: 0
INSERT INTO decision(id, title, level, state, approved_on) VALUES (1, '示例', 2, 'lifted', '2020-01-01');
-- case: it had run out when the review fell due
-- expect: 0
INSERT INTO decision (id, title, kind, state, level, drafter, approved_on, expires_on) VALUES (1, '甲', 'original', 'approved', 2, 3, '2025-03-01', '2025-12-10');
-- case: reviewed half a year late
-- expect: ids 1
-- until: 2026-06-20
INSERT INTO decision(id, title, state, level, approved_on, last_review_on) VALUES (1, '示例事项', 'approved', 2, '2024-01-01', '2026-06-20');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('decision', 1, 'review', '2025-01-01', NULL, '2026-06-20');
-- case: reviewed within the year
-- expect: 0
INSERT INTO decision(id, title, state, level, approved_on, last_review_on) VALUES (1, '示例事项', 'approved', 2, '2024-01-01', '2026-06-20');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('decision', 1, 'review', '2025-07-01', NULL, '2026-06-20');
-- case: done on the last day, and the day after
-- expect: ids 2
-- since: 2026-03-02
-- until: 2026-03-02
INSERT INTO decision(id, title, level, state, approved_on, last_review_on) VALUES (1, '甲', 2, 'approved', '2024-01-01', '2026-06-20'), (2, '乙', 2, 'approved', '2024-01-01', '2026-06-20');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on, state) VALUES ('decision', 1, 'review', '2025-03-01', NULL, '2026-03-01', 'kept'), ('decision', 2, 'review', '2025-03-01', NULL, '2026-03-02', 'kept');
-- case: what ended by its term before the review was due asks for none; what lasts does
-- expect: ids 2
INSERT INTO decision(id, title, level, term, made_on, state, approved_on, last_review_on) VALUES (1, '甲', 2, '6M', '2025-03-01', 'approved', '2025-03-01', '2025-03-01'), (2, '乙', 2, '6Y', '2025-03-01', 'approved', '2025-03-01', '2025-03-01');
