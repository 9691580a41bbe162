-- case: since yesterday
-- expect: ids 1
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO exam_attempt(id, paper, person, started_at, state) VALUES (1, 1, 5, '2026-06-29T09:00:00', 'taking');
-- case: this morning
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO exam_attempt(id, paper, person, started_at, state) VALUES (1, 1, 5, '2026-06-30T09:00:00', 'taking');
-- case: handed in
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO exam_attempt(id, paper, person, started_at, finished_at, state) VALUES (1, 1, 5, '2026-06-29T09:00:00', '2026-06-29T09:40:00', 'done');
-- case: collected on the day after
-- expect: ids 1
-- until: 2026-06-30
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO exam_attempt(id, paper, person, started_at, finished_at, state) VALUES (1, 1, 5, '2026-06-29T09:00:00', '2026-06-30T09:40:00', 'done');
