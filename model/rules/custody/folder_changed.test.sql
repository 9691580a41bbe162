-- case: put in a day after the approval
-- expect: ids 1
-- since: 2026-03-02
INSERT INTO circulation(id, document, state, readers, started_on) VALUES (1, 1, 'running', '[]', '2026-03-01');
INSERT INTO folder_item(id, circulation, item, state, created_at) VALUES (1, 1, 1, 'in', '2026-03-02T09:00:00');
-- case: still a draft
-- expect: 0
INSERT INTO circulation(id, document, state, readers) VALUES (1, 1, 'draft', '[]');
INSERT INTO folder_item(id, circulation, item, state, created_at) VALUES (1, 1, 1, 'in', '2026-03-02T09:00:00');
-- case: there from the beginning
-- expect: 0
INSERT INTO circulation(id, document, state, readers, started_on) VALUES (1, 1, 'running', '[]', '2026-03-01');
INSERT INTO folder_item(id, circulation, item, state, created_at) VALUES (1, 1, 1, 'in', '2026-03-01T08:00:00');
-- case: in a period that begins on its day
-- from: 2026-03-02
-- expect: ids 1
-- since: 2026-03-02
INSERT INTO circulation(id, document, state, readers, started_on) VALUES (1, 1, 'running', '[]', '2026-03-01');
INSERT INTO folder_item(id, circulation, item, state, created_at) VALUES (1, 1, 1, 'in', '2026-03-02T09:00:00');
-- case: in one that begins the day after
-- from: 2026-03-03
-- expect: 0
INSERT INTO circulation(id, document, state, readers, started_on) VALUES (1, 1, 'running', '[]', '2026-03-01');
INSERT INTO folder_item(id, circulation, item, state, created_at) VALUES (1, 1, 1, 'in', '2026-03-02T09:00:00');
-- case: a circulation of early June entered today, its paper with it and its approval with its day; another paper put in later
-- expect: ids 2
INSERT INTO circulation(id, no, state, started_on, created_at) VALUES (1, 'CY-1', 'running', '2026-06-03', '2026-06-30T09:00:00');
INSERT INTO folder_item(id, circulation, item, put_on, state, created_at) VALUES (1, 1, 1, '2026-06-30', 'in', '2026-06-30T09:00:00'), (2, 1, 2, '2026-06-30', 'in', '2026-06-30T10:00:00'), (3, 1, 3, '2026-06-02', 'in', '2026-06-30T11:00:00');
