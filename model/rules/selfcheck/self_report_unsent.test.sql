INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
-- case: concluded in time and never sent
-- today: 2026-12-28
-- expect: ids 1
-- since: 2026-12-21
INSERT INTO assessment_run(id, standard, period, from_on, to_on, state, closed_on) VALUES (1, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', 'closed', '2026-12-01');
-- case: sent two days late
-- today: 2026-12-28
-- expect: ids 1
-- since: 2026-12-21
-- until: 2026-12-22
INSERT INTO assessment_run(id, standard, period, from_on, to_on, state, closed_on, reported_on) VALUES (1, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', 'archived', '2026-12-01', '2026-12-22');
-- case: sent on the last day
-- today: 2026-12-28
-- expect: 0
INSERT INTO assessment_run(id, standard, period, from_on, to_on, state, closed_on, reported_on) VALUES (1, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', 'closed', '2026-12-01', '2026-12-20');
-- case: packed for the superior
-- today: 2026-12-28
-- expect: 0
INSERT INTO assessment_run(id, standard, period, from_on, to_on, state, closed_on) VALUES (1, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', 'closed', '2026-12-01');
INSERT INTO submission(id, run, peer, no, made_at, file_sm3, state) VALUES (1, 1, 1, 1, '2026-12-20T17:00:00', 'x', 'made');
-- case: concluded late, sent that day; the day after
-- today: 2026-12-28
-- expect: 0
INSERT INTO assessment_run(id, standard, period, from_on, to_on, state, closed_on, reported_on) VALUES (1, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', 'closed', '2026-12-25', '2026-12-25');
-- case: concluded late, sent the day after
-- today: 2026-12-28
-- expect: ids 1
-- since: 2026-12-26
-- until: 2026-12-26
INSERT INTO assessment_run(id, standard, period, from_on, to_on, state, closed_on, reported_on) VALUES (1, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', 'closed', '2026-12-25', '2026-12-26');
-- case: never concluded: another rule
-- today: 2026-12-28
-- expect: 0
INSERT INTO assessment_run(id, standard, period, from_on, to_on, state) VALUES (1, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', 'open');
-- case: on the last day there is still time
-- today: 2026-12-20
-- expect: 0
INSERT INTO assessment_run(id, standard, period, from_on, to_on, state, closed_on) VALUES (1, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', 'closed', '2026-12-01');
-- case: that of the year before was sent; this year's was not
-- today: 2026-12-28
-- expect: ids 1
INSERT INTO assessment_run(id, standard, period, from_on, to_on, state, closed_on, reported_on) VALUES (1, 'shenzhi-100', '2025', '2025-01-01', '2025-12-31', 'closed', '2025-12-01', '2025-12-10'), (2, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', 'closed', '2026-12-01', NULL);
-- case: the first of two was sent
-- today: 2026-12-28
-- expect: 0
INSERT INTO assessment_run(id, standard, period, from_on, to_on, state, closed_on, reported_on) VALUES (1, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', 'closed', '2026-11-01', '2026-12-10'), (2, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', 'closed', '2026-12-15', NULL);
