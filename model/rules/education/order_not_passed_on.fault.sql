INSERT INTO course_session (id, no, title, kind, topic, group_kind, received_on, state)
VALUES (900001, 'HD-' || :year || '-9001', '传达上级保密工作通报', 'passing_on', 'orders', 'everyone', add_days(:today, -25), 'planned');
SELECT 900001 AS record;
