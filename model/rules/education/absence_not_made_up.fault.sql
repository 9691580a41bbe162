INSERT INTO course_session(id, no, title, kind, topic, group_kind, held_on, hours, materials, state)
VALUES (900010, 'HD-' || :year || '-9010', '保密器材使用培训（示例）', 'lecture', 'other', 'officers', add_days(:today, -75), 0, '说明书', 'held');
INSERT INTO attendance(id, session, person, department, attended_on, hours, state) VALUES (900010, 900010, 3, 1, add_days(:today, -75), 0, 'attended'), (900011, 900010, 15, 5, NULL, NULL, 'absent');
SELECT 900011 AS record;
