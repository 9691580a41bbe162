-- case: of somebody else
-- expect: ids 1
INSERT INTO person(id, name) VALUES (5, '张三'), (6, '李四');
INSERT INTO exam_attempt(id, paper, person, passed, state) VALUES (1, 1, 6, 1, 'done');
INSERT INTO clearance(id, person, wanted_class, wanted_level, exam_on, exam_score, attempt, state) VALUES (1, 5, 'general', 2, '2026-03-01', 8000, 1, 'exam_passed');
-- case: failed
-- expect: ids 1
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO exam_attempt(id, paper, person, passed, state) VALUES (1, 1, 5, 0, 'done');
INSERT INTO clearance(id, person, wanted_class, wanted_level, exam_on, exam_score, attempt, state) VALUES (1, 5, 'general', 2, '2026-03-01', 8000, 1, 'approved');
-- case: his own, passed
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO exam_attempt(id, paper, person, passed, state) VALUES (1, 1, 5, 1, 'done');
INSERT INTO clearance(id, person, wanted_class, wanted_level, exam_on, exam_score, attempt, state) VALUES (1, 5, 'general', 2, '2026-03-01', 8000, 1, 'approved');
-- case: an exam on paper
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO clearance(id, person, wanted_class, wanted_level, exam_on, exam_score, state) VALUES (1, 5, 'general', 2, '2026-03-01', 8000, 'approved');
-- case: ended since; ended before the year; not passed and refused for it
-- expect: ids 1
-- since: 2026-03-04
-- until: 2026-05-20
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active'), (2, '李四', 'active');
INSERT INTO exam_attempt(id, person, state, passed) VALUES (1, 2, 'done', 1), (2, 1, 'done', 0);
INSERT INTO clearance (id, person, wanted_class, wanted_level, attempt, exam_on, approved_on, updated_at, state) VALUES (1, 1, 'general', 2, 1, '2026-03-04', '2026-03-06', '2026-05-20T10:00:00', 'ended'), (2, 1, 'general', 2, 1, '2025-03-04', '2025-03-06', '2025-12-31T10:00:00', 'ended'),
 (3, 1, 'general', 2, 2, '2026-03-04', NULL, '2026-05-20T10:00:00', 'refused');
