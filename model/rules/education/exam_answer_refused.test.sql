-- case: an hour too late
-- expect: ids 1
INSERT INTO exam_attempt(id, paper, person, until_at, state) VALUES (1, 1, 5, '2026-06-30T09:00:00', 'taking');
INSERT INTO exam_answer(id, attempt, person, n, given_at, state) VALUES (1, 1, 5, 1, '2026-06-30T10:00:00', 'open');
-- case: handed in already
-- expect: ids 1
INSERT INTO exam_attempt(id, paper, person, until_at, state) VALUES (1, 1, 5, '2026-06-30T09:00:00', 'done');
INSERT INTO exam_answer(id, attempt, person, n, given_at, state) VALUES (1, 1, 5, 1, '2026-06-30T08:00:00', 'open');
-- case: in time
-- expect: 0
INSERT INTO exam_attempt(id, paper, person, until_at, state) VALUES (1, 1, 5, '2026-06-30T09:00:00', 'taking');
INSERT INTO exam_answer(id, attempt, person, n, given_at, state) VALUES (1, 1, 5, 1, '2026-06-30T08:59:59', 'open');
-- case: marked long ago
-- expect: 0
INSERT INTO exam_attempt(id, paper, person, until_at, state) VALUES (1, 1, 5, '2026-06-30T09:00:00', 'done');
INSERT INTO exam_answer(id, attempt, person, n, given_at, state) VALUES (1, 1, 5, 1, '2026-06-30T08:00:00', 'marked');
