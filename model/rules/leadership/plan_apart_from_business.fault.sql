INSERT INTO work_item (id, no, year, kind, title, department, owner, due_on, done_on, result, state)
VALUES (900001, 'GZ-' || :year || '-' || substr('0000' || (1 + (SELECT coalesce(max(CAST(substr(x.no, 9) AS INTEGER)), 0) FROM work_item x WHERE substr(x.no, 4, 4) = :year)), -4), CAST(:year AS INTEGER), 'plan', '补充计划', 1, 3, add_days(:today, -4), add_days(:today, -5), '已印发', 'done');
SELECT 900001 AS record;
