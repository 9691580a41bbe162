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
