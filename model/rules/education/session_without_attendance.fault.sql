INSERT INTO course_session (id, no, title, kind, topic, group_kind, held_on, hours, state)
VALUES (900002, 'HD-' || :year || '-9002', '保密宣传月讲座', 'lecture', 'cases', 'everyone', add_days(:today, -12), 200, 'held');
SELECT 900002 AS record;
