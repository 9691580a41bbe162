-- case: proposed the day after the term, on its last day; the term is reckoned
-- today: 2026-06-02
-- expect: ids 1,3
INSERT INTO decision(id, title, level, term, made_on, expires_on, state) VALUES (1, '甲', 2, '5Y', '2021-06-01', '2026-06-01', 'approved'), (2, '乙', 2, '5Y', '2021-06-02', '2026-06-02', 'approved'), (3, '丙', 2, '5Y', '2021-06-01', NULL, 'approved');
INSERT INTO decision_review(id, decision, result, new_term, reviewed_on, state) VALUES (1, 1, 'extend', '5Y', '2026-06-02', 'proposed'), (2, 2, 'extend', '5Y', '2026-06-02', 'proposed'), (3, 3, 'extend', '5Y', '2026-06-02', 'proposed');
-- case: decided late, in time; another level only; declassified; not adopted
-- expect: ids 1
-- since: 2026-06-05
INSERT INTO decision(id, title, level, term, made_on, expires_on, state) VALUES (1, '甲', 2, '10Y', '2021-06-01', '2031-06-01', 'approved'), (2, '乙', 2, '10Y', '2021-06-01', '2031-06-01', 'approved'), (3, '丙', 2, '5Y', '2021-06-01', '2026-06-01', 'lifted');
INSERT INTO periodic_check(target_register, target_record, kind, due_on, done_on, state) VALUES ('decision', 1, 'expiry', '2026-06-01', '2026-06-05', 'kept'), ('decision', 2, 'expiry', '2026-06-01', '2026-06-01', 'kept'), ('decision', 3, 'expiry', '2026-06-01', '2026-06-05', 'kept');
INSERT INTO decision_review(id, decision, result, new_term, reviewed_on, decided_on, state) VALUES (1, 1, 'extend', '10Y', '2026-05-20', '2026-06-05', 'decided'), (2, 2, 'extend', '10Y', '2026-05-20', '2026-06-01', 'decided'), (3, 3, 'lift', NULL, '2026-06-05', '2026-06-05', 'decided'), (4, 3, 'extend', '10Y', '2026-06-05', NULL, 'rejected'), (5, 3, 'change', NULL, '2026-06-05', '2026-06-05', 'decided');
-- case: until a condition comes true; last year's
-- expect: 0
INSERT INTO decision(id, title, level, term, made_on, expires_on, state) VALUES (1, '甲', 2, 'E:公布', '2021-06-01', NULL, 'approved'), (2, '乙', 2, '10Y', '2015-06-01', '2031-06-01', 'approved');
INSERT INTO periodic_check(target_register, target_record, kind, due_on, done_on, state) VALUES ('decision', 2, 'expiry', '2025-06-01', '2025-06-05', 'kept');
INSERT INTO decision_review(id, decision, result, new_term, reviewed_on, decided_on, state) VALUES (1, 1, 'extend', '5Y', '2026-06-02', NULL, 'proposed'), (2, 2, 'extend', '10Y', '2025-06-05', '2025-06-05', 'decided');
