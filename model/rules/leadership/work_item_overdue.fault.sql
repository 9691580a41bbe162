INSERT INTO work_item (id, no, year, kind, title, department, owner, due_on, state)
VALUES (900002, 'GZ-' || :year || '-' || substr('0000' || (1 + (SELECT coalesce(max(CAST(substr(x.no, 9) AS INTEGER)), 0) FROM work_item x WHERE substr(x.no, 4, 4) = :year)), -4), CAST(:year AS INTEGER), 'task', '更换机要室门锁', 1, 3, add_days(:today, -3), 'planned');
SELECT 900002 AS record;
