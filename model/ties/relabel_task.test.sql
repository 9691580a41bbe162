-- case: his
-- expect: ids 1
INSERT INTO relabel_task(id, holder, due_on, state) VALUES (1, 1, '2026-07-01', 'open');
-- case: over, and nobody's
-- expect: 0
INSERT INTO relabel_task(id, holder, due_on, state) VALUES (1, 1, '2026-07-01', 'done'), (2, 1, '2026-07-01', 'void');
