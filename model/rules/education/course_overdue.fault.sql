INSERT INTO course (id, no, year, title, topic, group_kind, hours, planned_on, state)
VALUES (900001, 'PX-' || :year || '-901', CAST(substr(add_days(:today, -40), 1, 4) AS INTEGER), '涉密载体管理培训', 'carrier', 'classified', 400, add_days(:today, -40), 'planned');
SELECT 900001 AS record;
