INSERT INTO work_item (id, no, year, kind, title, department, owner, due_on, state)
VALUES (900002, 'GZ-' || :year || '-9002', CAST(:year AS INTEGER), 'task', '更换机要室门锁', 1, 3, add_days(:today, -3), 'planned');
SELECT 900002 AS record;
