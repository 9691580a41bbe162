-- case: nobody
-- expect: ids 1
INSERT INTO circulation(id, document, state, readers, started_on) VALUES (1, 1, 'running', '[]', '2026-03-01');
-- case: himself
-- expect: ids 1
INSERT INTO circulation(id, document, state, readers, started_on, approved_by, created_by) VALUES (1, 1, 'running', '[]', '2026-03-01', 4, 4);
-- case: the leader
-- expect: 0
INSERT INTO circulation(id, document, state, readers, started_on, approved_by, created_by) VALUES (1, 1, 'running', '[]', '2026-03-01', 2, 4);
-- case: draft
-- expect: 0
INSERT INTO circulation(id, document, state, readers) VALUES (1, 1, 'draft', '[]');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO circulation(id, document, state, readers, started_on) VALUES (1, 1, 'running', '[]', '2026-03-01');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO circulation(id, document, state, readers, started_on) VALUES (1, 1, 'running', '[]', '2026-03-01');
