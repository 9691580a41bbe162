-- Plan, sessions and attendance of every year. Everyone gets 6 hours, classified staff 8 more, leaders 5, officers 8 in computer secrecy.
WITH RECURSIVE y(v) AS (SELECT CAST(:year AS INTEGER) - :years UNION ALL SELECT v + 1 FROM y WHERE v < CAST(:year AS INTEGER))
INSERT INTO course (no, year, title, topic, group_kind, hours, planned_on, with_exam, materials, state)
SELECT 'PX-' || y.v || '-' || k.no, y.v, y.v || '年' || k.title, k.topic, k.grp, k.hours, y.v || k.day, k.exam, '保密法及实施条例读本',
       CASE WHEN y.v || k.held <= :today THEN 'done' ELSE 'planned' END
FROM y, (SELECT '001' AS no, '中心组保密专题学习' AS title, 'law' AS topic, 'leaders' AS grp, 500 AS hours, '-02-15' AS day, 0 AS exam, '-02-10' AS held
         UNION ALL SELECT '002', '保密法律法规讲座', 'law', 'everyone', 400, '-03-20', 0, '-03-18'
         UNION ALL SELECT '003', '涉密载体管理培训', 'carrier', 'classified', 600, '-04-25', 0, '-04-22'
         UNION ALL SELECT '004', '保密干部计算机保密培训', 'computer', 'officers', 800, '-05-15', 0, '-05-12'
         UNION ALL SELECT '005', '涉密人员保密知识考核', 'law', 'classified', 200, '-06-15', 1, '-06-10') k;

WITH RECURSIVE y(v) AS (SELECT CAST(:year AS INTEGER) - :years UNION ALL SELECT v + 1 FROM y WHERE v < CAST(:year AS INTEGER))
INSERT INTO course_session (no, course, title, kind, topic, group_kind, received_on, held_on, place, teacher, hours, materials, state)
SELECT 'HD-' || y.v || '-' || k.no, (SELECT c.id FROM course c WHERE c.no = 'PX-' || y.v || '-' || k.course), y.v || '年' || k.title, k.kind, k.topic, k.grp,
       y.v || k.received, y.v || k.held, '局会议室', k.teacher, k.hours, '保密法及实施条例读本、警示案例', CASE WHEN y.v || k.held <= :today THEN 'held' ELSE 'planned' END
FROM y, (SELECT '0001' AS no, NULL AS course, '传达全市保密工作会议精神' AS title, 'passing_on' AS kind, 'orders' AS topic, 'everyone' AS grp, '-01-08' AS received,
                '-01-12' AS held, '王五' AS teacher, 0 AS hours
         UNION ALL SELECT '0002', '001', '中心组保密专题学习（第一次）', 'central_group', 'law', 'leaders', NULL, '-02-10', '张三', 200
         UNION ALL SELECT '0003', '002', '保密法律法规讲座', 'lecture', 'law', 'everyone', NULL, '-03-18', '外请讲师', 400
         UNION ALL SELECT '0004', '003', '涉密载体管理培训', 'lecture', 'carrier', 'classified', NULL, '-04-22', '赵六', 600
         UNION ALL SELECT '0005', '004', '保密干部计算机保密培训', 'sent_out', 'computer', 'officers', NULL, '-05-12', '市保密局', 800
         UNION ALL SELECT '0006', '005', '涉密人员保密知识考核', 'exam', 'law', 'classified', NULL, '-06-10', '王五', 200
         UNION ALL SELECT '0007', '001', '中心组保密专题学习（第二次）', 'central_group', 'cases', 'leaders', NULL, '-08-20', '李四', 300
         UNION ALL SELECT '0008', NULL, '保密警示教育自学', 'self_study', 'cases', 'everyone', NULL, '-10-15', '各部门', 200) k
WHERE k.received IS NULL OR y.v || k.received <= :today;

INSERT INTO attendance (session, person, department, attended_on, hours, exam_score, passed, state)
SELECT s.id, p.id, p.department, s.held_on, s.hours,
       CASE WHEN s.kind = 'exam' THEN 100 * (70 + rnd('exam' || s.id || '/' || p.id) % 30) END, CASE WHEN s.kind = 'exam' THEN 1 END, 'attended'
FROM course_session s JOIN person p ON p.joined_on <= s.held_on AND (p.left_on IS NULL OR p.left_on > s.held_on)
WHERE s.state = 'held'
  AND (s.group_kind = 'everyone' OR (s.group_kind = 'leaders' AND p.is_leader = 1)
       OR (s.group_kind = 'classified' AND p.classified_class IN ('general', 'important', 'core'))
       OR (s.group_kind = 'officers' AND EXISTS (SELECT 1 FROM appointment a WHERE a.person = p.id AND a.role IN ('officer_full', 'officer_part') AND a.state = 'live')));
