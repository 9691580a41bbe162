-- case: two months
-- expect: ids 1
-- since: 2026-05-31
INSERT INTO decision_review(id, decision, result, reviewed_on, state) VALUES (1, 1, 'keep', '2026-04-30', 'proposed');
-- case: thirty days
-- expect: 0
INSERT INTO decision_review(id, decision, result, reviewed_on, state) VALUES (1, 1, 'keep', '2026-05-31', 'proposed');
-- case: decided, and not adopted
-- expect: 0
INSERT INTO decision_review(id, decision, result, reviewed_on, decided_on, state) VALUES (1, 1, 'keep', '2026-04-30', '2026-05-02', 'decided'), (2, 1, 'keep', '2026-01-30', NULL, 'rejected');
-- case: decided on the thirtieth day, and the day after; today is the thirtieth; withdrawn
-- expect: ids 2
-- since: 2026-05-01
-- until: 2026-05-01
INSERT INTO decision_review(id, decision, result, reviewed_on, decided_on, state) VALUES (1, 1, 'keep', '2026-03-31', '2026-04-30', 'decided'), (2, 1, 'keep', '2026-03-31', '2026-05-01', 'decided'), (3, 1, 'keep', '2026-05-31', NULL, 'proposed'), (4, 1, 'keep', '2026-03-31', NULL, 'withdrawn');
