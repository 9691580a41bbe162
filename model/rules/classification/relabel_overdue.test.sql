INSERT INTO document(id, title, state) VALUES (1, '示例', 'registered');
INSERT INTO copy(id, document, copy_no, state) VALUES (1, 1, 1, 'registered');
-- case: open after its day
-- expect: ids 1
-- since: 2026-06-21
INSERT INTO relabel_task(id, review, document, copy, due_on, state) VALUES (1, 1, 1, 1, '2026-06-20', 'open');
-- case: done late
-- expect: ids 1
-- until: 2026-06-21
INSERT INTO relabel_task(id, review, document, copy, due_on, done_on, state) VALUES (1, 1, 1, 1, '2026-06-20', '2026-06-21', 'done');
-- case: done on the day
-- expect: 0
INSERT INTO relabel_task(id, review, document, copy, due_on, done_on, state) VALUES (1, 1, 1, 1, '2026-06-20', '2026-06-20', 'done');
-- case: not needed
-- expect: 0
INSERT INTO relabel_task(id, review, document, copy, due_on, state) VALUES (1, 1, 1, 1, '2026-06-20', 'void');
