-- case: approved without the security review
-- expect: ids 1
-- since: 2026-03-06
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO clearance (id, person, wanted_class, wanted_level, applied_on, hr_by, hr_on, security_by, security_on, exam_on, exam_score, form_on, approved_by, approved_on, state) VALUES (1, 1, 'general', 2, '2026-03-01', 5, '2026-03-02', NULL, NULL, '2026-03-04', 8000, '2026-03-05', 2, '2026-03-06', 'approved');
-- case: exam before the security review
-- expect: ids 1
-- since: 2026-03-06
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO clearance (id, person, wanted_class, wanted_level, applied_on, hr_by, hr_on, security_by, security_on, exam_on, exam_score, form_on, approved_by, approved_on, state) VALUES (1, 1, 'general', 2, '2026-03-01', 5, '2026-03-02', 6, '2026-03-05', '2026-03-04', 8000, '2026-03-05', 2, '2026-03-06', 'approved');
-- case: all steps in order
-- expect: 0
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO clearance (id, person, wanted_class, wanted_level, applied_on, hr_by, hr_on, security_by, security_on, exam_on, exam_score, form_on, approved_by, approved_on, state) VALUES (1, 1, 'general', 2, '2026-03-01', 5, '2026-03-02', 6, '2026-03-03', '2026-03-04', 8000, '2026-03-05', 2, '2026-03-06', 'approved');
-- case: half way, nothing skipped; all on one day
-- expect: 0
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO clearance (id, person, wanted_class, wanted_level, applied_on, hr_by, hr_on, security_by, security_on, exam_on, exam_score, form_on, approved_by, approved_on, state) VALUES (1, 1, 'general', 2, '2026-03-01', 5, '2026-03-01', 6, '2026-03-01', NULL, NULL, NULL, NULL, NULL, 'security_passed');
-- case: refused early
-- expect: 0
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO clearance (id, person, wanted_class, wanted_level, applied_on, state) VALUES (1, 1, 'general', 2, '2026-03-01', 'refused');
-- case: approved before the program began, entered with two signatures
-- expect: 0
INSERT INTO person(id, name, state) VALUES (1, '张三', 'active');
INSERT INTO clearance(id, person, state, earlier, earlier_basis, approved_on) VALUES (1, 1, 'approved', 1, '示保〔2020〕1号', '2020-05-01');
-- case: each step in its state may be the last; entered from before
-- expect: 0
INSERT INTO person (id, name) VALUES (1, '张三');
INSERT INTO clearance (person, wanted_class, wanted_level, applied_on, hr_by, hr_on, security_by, security_on, exam_on, form_on, approved_by, approved_on, id, earlier, state) VALUES (1, 'general', 2, '2026-01-01', 2, '2026-01-01', NULL, NULL, NULL, NULL, NULL, NULL, 1, 0, 'hr_passed'), (1, 'general', 2, '2026-01-01', 2, '2026-01-01', 3, '2026-01-01', NULL, NULL, NULL, NULL, 2, NULL, 'security_passed'),
 (1, 'general', 2, '2026-01-01', 2, '2026-01-01', 3, '2026-01-01', '2026-01-01', NULL, NULL, NULL, 3, 0, 'exam_passed'), (1, 'general', 2, '2026-01-01', 2, '2026-01-01', 3, '2026-01-01', '2026-01-01', '2026-01-01', NULL, NULL, 4, 0, 'form_ready'),
 (1, 'general', 2, '2026-01-01', 2, '2026-01-01', 3, '2026-01-01', '2026-01-01', '2026-01-01', 4, '2026-01-01', 5, 0, 'approved'), (1, 'general', 2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2020-01-01', 6, 1, 'approved'), (1, 'general', 2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 7, 0, 'refused');
-- case: each step lacking, its day or its hand
-- expect: ids 1,2,3,4,5,6,7,8,9
-- since: 2026-01-02,2026-01-01,2026-01-03,2026-01-02,2026-01-03,2026-01-04,2026-01-06,2026-01-05,2026-01-06
INSERT INTO person (id, name) VALUES (1, '张三');
INSERT INTO clearance (person, wanted_class, wanted_level, applied_on, hr_by, hr_on, security_by, security_on, exam_on, form_on, approved_by, approved_on, id, earlier, state) VALUES (1, 'general', 2, '2026-01-01', NULL, '2026-01-02', NULL, NULL, NULL, NULL, NULL, NULL, 1, 0, 'hr_passed'), (1, 'general', 2, '2026-01-01', 2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, 'hr_passed'),
 (1, 'general', 2, '2026-01-01', 2, '2026-01-02', NULL, '2026-01-03', NULL, NULL, NULL, NULL, 3, 0, 'security_passed'), (1, 'general', 2, '2026-01-01', 2, '2026-01-02', 3, NULL, NULL, NULL, NULL, NULL, 4, 0, 'security_passed'), (1, 'general', 2, '2026-01-01', 2, '2026-01-02', 3, '2026-01-03', NULL, NULL, NULL, NULL, 5, 0, 'exam_passed'),
 (1, 'general', 2, '2026-01-01', 2, '2026-01-02', 3, '2026-01-03', '2026-01-04', NULL, NULL, NULL, 6, 0, 'form_ready'), (1, 'general', 2, '2026-01-01', 2, '2026-01-02', 3, '2026-01-03', '2026-01-04', '2026-01-05', NULL, '2026-01-06', 7, 0, 'approved'),
 (1, 'general', 2, '2026-01-01', 2, '2026-01-02', 3, '2026-01-03', '2026-01-04', '2026-01-05', 4, NULL, 8, 0, 'approved'), (1, 'general', 2, '2026-01-01', 2, '2026-01-02', 3, '2026-01-03', '2026-01-04', NULL, 4, '2026-01-06', 9, 0, 'approved');
-- case: each step a day before the one it follows
-- expect: ids 1,2,3,4,5
-- since: 2026-01-06,2026-01-06,2026-01-06,2026-01-06,2026-01-06
INSERT INTO person (id, name) VALUES (1, '张三');
INSERT INTO clearance (person, wanted_class, wanted_level, applied_on, hr_by, hr_on, security_by, security_on, exam_on, form_on, approved_by, approved_on, id, earlier, state) VALUES (1, 'general', 2, '2026-01-03', 2, '2026-01-02', 3, '2026-01-03', '2026-01-04', '2026-01-05', 4, '2026-01-06', 1, 0, 'approved'), (1, 'general', 2, '2026-01-01', 2, '2026-01-04', 3, '2026-01-03', '2026-01-04', '2026-01-05', 4, '2026-01-06', 2, 0, 'approved'),
 (1, 'general', 2, '2026-01-01', 2, '2026-01-02', 3, '2026-01-05', '2026-01-04', '2026-01-05', 4, '2026-01-06', 3, 0, 'approved'), (1, 'general', 2, '2026-01-01', 2, '2026-01-02', 3, '2026-01-03', '2026-01-06', '2026-01-05', 4, '2026-01-06', 4, 0, 'approved'),
 (1, 'general', 2, '2026-01-01', 2, '2026-01-02', 3, '2026-01-03', '2026-01-04', '2026-01-07', 4, '2026-01-06', 5, 0, 'approved');
-- case: approved without the security review, ended since; ended before the year
-- expect: ids 1
-- since: 2026-03-06
-- until: 2026-05-20
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO clearance (id, person, wanted_class, wanted_level, applied_on, hr_by, hr_on, security_by, security_on, exam_on, exam_score, form_on, approved_by, approved_on, updated_at, state) VALUES (1, 1, 'general', 2, '2026-03-01', 5, '2026-03-02', NULL, NULL, '2026-03-04', 8000, '2026-03-05', 2, '2026-03-06', '2026-05-20T10:00:00', 'ended'),
 (2, 1, 'general', 2, '2025-03-01', 5, '2025-03-02', NULL, NULL, '2025-03-04', 8000, '2025-03-05', 2, '2025-03-06', '2025-12-31T10:00:00', 'ended');
