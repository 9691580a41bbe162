INSERT INTO course_session (id, no, title, kind, topic, group_kind, held_on, hours, materials, state)
VALUES (900002, 'HD-' || :year || '-' || substr('0000' || (1 + (SELECT coalesce(max(CAST(substr(x.no, 9) AS INTEGER)), 0) FROM course_session x WHERE substr(x.no, 4, 4) = :year)), -4), '保密宣传月讲座', 'lecture', 'cases', 'everyone', add_days(:today, -12), 200, '警示教育片', 'held');
SELECT 900002 AS record;
