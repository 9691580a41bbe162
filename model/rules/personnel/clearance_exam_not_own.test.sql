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
