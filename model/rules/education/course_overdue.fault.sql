INSERT INTO course (id, no, year, title, topic, group_kind, hours, planned_on, state)
VALUES (900001, 'PX-' || :year || '-' || substr('000' || (1 + (SELECT coalesce(max(CAST(substr(x.no, 9) AS INTEGER)), 0) FROM course x WHERE substr(x.no, 4, 4) = :year)), -3), CAST(substr(add_days(:today, -40), 1, 4) AS INTEGER), '涉密载体管理培训', 'carrier', 'classified', 400, add_days(:today, -40), 'planned');
SELECT 900001 AS record;
