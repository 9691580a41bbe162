INSERT INTO course_session (id, no, title, kind, topic, group_kind, held_on, hours, state)
VALUES (900003, 'HD-' || :year || '-' || substr('0000' || (1 + (SELECT coalesce(max(CAST(substr(x.no, 9) AS INTEGER)), 0) FROM course_session x WHERE substr(x.no, 4, 4) = :year)), -4), '保密知识考核', 'exam', 'law', 'classified', add_days(:today, -70), 0, 'held');
INSERT INTO attendance (id, session, person, department, attended_on, hours, exam_score, passed, state) VALUES (900003, 900003, 23, 1, add_days(:today, -70), 0, 4500, 0, 'attended');
SELECT 900003 AS record;
