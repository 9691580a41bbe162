-- case: the exam is closed
-- expect: ids 1
-- since: 2026-06-30
INSERT INTO exam_paper(id, title, open_on, close_on, state) VALUES (1, '考试', '2026-06-01', '2026-06-30', 'closed');
INSERT INTO exam_attempt(id, paper, person, started_at, state) VALUES (1, 1, 5, '2026-06-30T09:00:00', 'taking');
-- case: a fourth time
-- expect: ids 4
-- since: 2026-06-30
INSERT INTO exam_paper(id, title, open_on, close_on, state) VALUES (1, '考试', '2026-06-01', '2026-06-30', 'open');
INSERT INTO exam_attempt(id, paper, person, started_at, state) VALUES (1, 1, 5, '2026-06-01T09:00:00', 'done'), (2, 1, 5, '2026-06-02T09:00:00', 'done'), (3, 1, 5, '2026-06-03T09:00:00', 'done'), (4, 1, 5, '2026-06-30T09:00:00', 'taking');
-- case: two at once
-- expect: ids 1,2
-- since: 2026-06-30,2026-06-30
INSERT INTO exam_paper(id, title, open_on, close_on, state) VALUES (1, '考试', '2026-06-01', '2026-06-30', 'open'), (2, '考试二', '2026-06-01', '2026-06-30', 'open');
INSERT INTO exam_attempt(id, paper, person, started_at, state) VALUES (1, 1, 5, '2026-06-30T09:00:00', 'taking'), (2, 2, 5, '2026-06-30T09:10:00', 'taking');
-- case: the last day, the third time
-- expect: 0
INSERT INTO exam_paper(id, title, open_on, close_on, state) VALUES (1, '考试', '2026-06-01', '2026-06-30', 'open');
INSERT INTO exam_attempt(id, paper, person, started_at, state) VALUES (1, 1, 5, '2026-06-01T09:00:00', 'done'), (2, 1, 5, '2026-06-02T09:00:00', 'done'), (3, 1, 5, '2026-06-30T09:00:00', 'taking');
-- case: another person is taking it
-- expect: 0
INSERT INTO exam_paper(id, title, open_on, close_on, state) VALUES (1, '考试', '2026-06-01', '2026-06-30', 'open');
INSERT INTO exam_attempt(id, paper, person, started_at, state) VALUES (1, 1, 5, '2026-06-30T09:00:00', 'taking'), (2, 1, 6, '2026-06-30T09:00:00', 'taking');
-- case: the first day, three times in another exam, one handed in of another person
-- today: 2026-06-01
-- expect: 0
INSERT INTO exam_paper(id, title, open_on, close_on, state) VALUES (1, '考试', '2026-06-01', '2026-06-30', 'open');
INSERT INTO exam_attempt(id, paper, person, started_at, state) VALUES (1, 2, 5, '2026-05-01T09:00:00', 'done'), (2, 2, 5, '2026-05-02T09:00:00', 'done'), (3, 2, 5, '2026-05-03T09:00:00', 'done'), (4, 1, 5, '2026-06-01T09:00:00', 'taking');
-- case: the day before it opens
-- today: 2026-05-31
-- expect: ids 1
-- since: 2026-05-31
INSERT INTO exam_paper(id, title, open_on, close_on, state) VALUES (1, '考试', '2026-06-01', '2026-06-30', 'open');
INSERT INTO exam_attempt(id, paper, person, started_at, state) VALUES (1, 1, 5, '2026-05-31T09:00:00', 'taking');
-- case: the day after it closed
-- today: 2026-07-01
-- expect: ids 1
-- since: 2026-07-01
INSERT INTO exam_paper(id, title, open_on, close_on, state) VALUES (1, '考试', '2026-06-01', '2026-06-30', 'open');
INSERT INTO exam_attempt(id, paper, person, started_at, state) VALUES (1, 1, 5, '2026-07-01T09:00:00', 'taking');
