-- case: approved without the security review
-- expect: ids 1
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO clearance (id, person, wanted_class, wanted_level, applied_on, hr_by, hr_on, security_by, security_on, exam_on, exam_score, form_on, approved_by, approved_on, state) VALUES (1, 1, 'general', 2, '2026-03-01', 5, '2026-03-02', NULL, NULL, '2026-03-04', 8000, '2026-03-05', 2, '2026-03-06', 'approved');
-- case: exam before the security review
-- expect: ids 1
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
