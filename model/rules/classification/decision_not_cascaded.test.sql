-- case: lifted, no review
-- expect: ids 1
INSERT INTO decision(id, title, kind, state, lifted_on) VALUES (1, '示例', 'original', 'lifted', '2026-03-01');
-- case: only a review that keeps it
-- expect: ids 1
INSERT INTO decision(id, title, kind, state, lifted_on) VALUES (1, '示例', 'original', 'lifted', '2026-03-01');
INSERT INTO decision_review(id, decision, result, state) VALUES (1, 1, 'keep', 'decided');
-- case: decided by a review
-- expect: 0
INSERT INTO decision(id, title, kind, state, lifted_on) VALUES (1, '示例', 'original', 'lifted', '2026-03-01');
INSERT INTO decision_review(id, decision, result, state) VALUES (1, 1, 'lift', 'decided');
-- case: in force
-- expect: 0
INSERT INTO decision(id, title, kind, state, approved_on) VALUES (1, '示例', 'original', 'approved', '2026-03-01');
-- case: a derived one follows its source; of no day; its review was only proposed
-- expect: ids 3
INSERT INTO decision(id, title, kind, lifted_on, state) VALUES (1, '示例', 'derived', '2026-03-01', 'lifted'), (2, '示例', 'original', NULL, 'lifted'), (3, '示例', 'original', '2026-03-01', 'lifted');
INSERT INTO decision_review(decision, occasion, result, state) VALUES (3, 'yearly', 'lift', 'proposed');
