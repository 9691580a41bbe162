-- case: no run in the year
-- today: 2026-12-28
-- expect: ids 1
-- since: 2026-12-21
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
INSERT INTO assessment_run(id, standard, period, from_on, to_on, as_of, state, closed_on) VALUES (1, 'shenzhi-100', '2025', '2025-01-01', '2025-12-31', '2025-11-10', 'archived', '2025-12-01');
-- case: begun on Christmas
-- today: 2026-12-28
-- expect: ids 1
-- until: 2026-12-25
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
INSERT INTO assessment_run(id, standard, period, from_on, to_on, as_of, state, closed_on) VALUES (1, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', '2026-12-25', 'open', NULL);
-- case: begun in November, a second time in December
-- today: 2026-12-28
-- expect: 0
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
INSERT INTO assessment_run(id, standard, period, from_on, to_on, as_of, state, closed_on) VALUES (1, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', '2026-11-10', 'open', NULL), (2, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', '2026-12-25', 'open', NULL);
-- case: on the last day there is still time
-- today: 2026-12-20
-- expect: 0
INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');
