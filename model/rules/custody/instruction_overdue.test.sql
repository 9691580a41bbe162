-- case: not done
-- expect: ids 1
-- since: 2026-03-04
INSERT INTO instruction(id, document, item, leader, finish_by, state) VALUES (1, 1, 1, 3, '2026-03-03', 'executing');
-- case: done in time
-- expect: 0
INSERT INTO instruction(id, document, item, leader, finish_by, done_on, state) VALUES (1, 1, 1, 3, '2026-03-03', '2026-03-03', 'done');
-- case: no date yet
-- expect: 0
INSERT INTO instruction(id, document, item, leader, state) VALUES (1, 1, 1, 3, 'with_leader');
