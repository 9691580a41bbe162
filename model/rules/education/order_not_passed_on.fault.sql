INSERT INTO course_session (id, no, title, kind, topic, group_kind, received_on, state)
VALUES (900001, 'HD-' || :year || '-' || substr('0000' || (1 + (SELECT coalesce(max(CAST(substr(x.no, 9) AS INTEGER)), 0) FROM course_session x WHERE substr(x.no, 4, 4) = :year)), -4), '传达上级保密工作通报', 'passing_on', 'orders', 'everyone', add_days(:today, -25), 'planned');
SELECT 900001 AS record;
