-- case: begun in November, open at the end of the year
-- today: 2026-12-28
-- expect: ids 1
-- since: 2026-12-21
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
INSERT INTO assessment_run(id, standard, period, from_on, to_on, as_of, state, closed_on) VALUES (1, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', '2026-11-10', 'open', NULL);
-- case: concluded on Christmas
-- today: 2026-12-28
-- expect: ids 1
-- since: 2026-12-21
-- until: 2026-12-25
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
INSERT INTO assessment_run(id, standard, period, from_on, to_on, as_of, state, closed_on) VALUES (1, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', '2026-11-10', 'closed', '2026-12-25');
-- case: concluded in time; a later one is still open
-- today: 2026-12-28
-- expect: 0
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
INSERT INTO assessment_run(id, standard, period, from_on, to_on, as_of, state, closed_on) VALUES (1, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', '2026-11-10', 'closed', '2026-12-01'), (2, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', '2026-12-12', 'open', NULL);
-- case: never begun
-- today: 2026-12-28
-- expect: ids 1
-- since: 2026-12-21
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
-- case: on the last day there is still time
-- today: 2026-12-20
-- expect: 0
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
INSERT INTO assessment_run(id, standard, period, from_on, to_on, as_of, state, closed_on) VALUES (1, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', '2026-11-10', 'open', NULL);
