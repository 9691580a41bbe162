INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
-- case: approved with 59.5
-- expect: ids 1
INSERT INTO clearance (id, person, wanted_class, wanted_level, exam_on, exam_score, state) VALUES (1, 1, 'general', 2, '2026-03-01', 5950, 'approved');
-- case: exactly the pass mark
-- expect: 0
INSERT INTO clearance (id, person, wanted_class, wanted_level, exam_on, exam_score, state) VALUES (1, 1, 'general', 2, '2026-03-01', 6000, 'exam_passed');
-- case: failed and refused
-- expect: 0
INSERT INTO clearance (id, person, wanted_class, wanted_level, exam_on, exam_score, state) VALUES (1, 1, 'general', 2, '2026-03-01', 4000, 'refused');
-- case: the exam is yet to come
-- expect: 0
INSERT INTO clearance (id, person, wanted_class, wanted_level, state) VALUES (1, 1, 'general', 2, 'security_passed');
-- case: ended since; ended before the year
-- expect: ids 1
-- since: 2026-03-04
-- until: 2026-05-20
INSERT INTO clearance (id, person, wanted_class, wanted_level, exam_on, exam_score, approved_on, updated_at, state) VALUES (1, 1, 'general', 2, '2026-03-04', 3000, '2026-03-06', '2026-05-20T10:00:00', 'ended'), (2, 1, 'general', 2, '2025-03-04', 3000, '2025-03-06', '2025-12-31T10:00:00', 'ended');
-- case: no exam yet, or none known: another rule's
-- expect: 0
INSERT INTO clearance (id, person, wanted_class, wanted_level, exam_on, exam_score, state) VALUES (1, 1, 'general', 2, NULL, NULL, 'approved');
