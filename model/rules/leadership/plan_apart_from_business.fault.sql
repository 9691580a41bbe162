INSERT INTO work_item (id, no, year, kind, title, department, owner, due_on, done_on, result, state)
VALUES (900001, 'GZ-' || :year || '-9001', CAST(:year AS INTEGER), 'plan', '补充计划', 1, 3, :year || '-01-04', :year || '-01-03', '已印发', 'done');
SELECT 900001 AS record;
