-- case: one lacking
-- expect: ids 1
INSERT INTO circulation(id, document, state, readers, copies_out, copies_back, ended_on) VALUES (1, 1, 'done', '[]', 3, 2, '2026-03-02');
-- case: all back
-- expect: 0
INSERT INTO circulation(id, document, state, readers, copies_out, copies_back, ended_on) VALUES (1, 1, 'done', '[]', 3, 3, '2026-03-02');
-- case: lacking with an incident
-- expect: 0
INSERT INTO circulation(id, document, state, readers, copies_out, copies_back, ended_on, incident) VALUES (1, 1, 'done', '[]', 3, 2, '2026-03-02', 5);
-- case: in a period that begins on its day
-- from: 2026-03-02
-- expect: ids 1
INSERT INTO circulation(id, document, state, readers, copies_out, copies_back, ended_on) VALUES (1, 1, 'done', '[]', 3, 2, '2026-03-02');
-- case: in one that begins the day after
-- from: 2026-03-03
-- expect: 0
INSERT INTO circulation(id, document, state, readers, copies_out, copies_back, ended_on) VALUES (1, 1, 'done', '[]', 3, 2, '2026-03-02');
-- case: still going round
-- expect: 0
INSERT INTO circulation(id, no, document, readers, copies_out, copies_back, started_on, state) VALUES (1, 'CY-1', 1, '[31]', 3, 1, '2026-03-01', 'running'), (2, 'CY-2', 1, '[31]', 3, 1, '2026-03-01', 'out');
