-- The self-assessment of last year, and of this one from 5 December on, with the self-checks of departments and cleared persons before it.
INSERT INTO assessment_run(id, standard, period, from_on, to_on, as_of, title, score, applicable, percent, verdict, closed_on, reported_on, reported_to, state, created_at)
SELECT y.id, 'shenzhi-100', CAST(y.year AS TEXT), y.year || '-01-01', y.year || '-12-31', y.year || '-11-10', CASE y.id WHEN 1 THEN '上年度自查自评（示例，期初登记）' ELSE y.year || '年自查自评（示例，期初登记）' END,
       10000, 10000, 10000, 'meets', y.year || '-12-04', y.year || '-12-05', '某市国家保密局', CASE y.id WHEN 1 THEN 'archived' ELSE 'closed' END, y.year || '-11-10T09:00:00'
FROM (SELECT 1 AS id, CAST(:year AS INTEGER) - 1 AS year UNION ALL SELECT 2, CAST(:year AS INTEGER)) y WHERE :today >= y.year || '-12-05';
INSERT INTO assessment_task(run, kind, standard, department, due_on, done_on, state, created_at)
SELECT r.id, 'department', 'department-34', d.id, substr(r.to_on, 1, 4) || '-11-30', substr(r.to_on, 1, 4) || '-11-20', 'done', r.created_at FROM assessment_run r, department d WHERE d.state = 'active';
INSERT INTO assessment_task(run, kind, standard, department, person, due_on, done_on, state, created_at)
SELECT r.id, 'person', 'person-19', p.department, p.id, substr(r.to_on, 1, 4) || '-11-30', substr(r.to_on, 1, 4) || '-11-18', 'done', r.created_at FROM assessment_run r, person p WHERE p.state = 'active' AND p.clearance_level >= 2;
-- The regular self-checks: departments in the last month of each quarter, cleared persons each month, from the autumn before last year on.
WITH RECURSIVE m(first) AS (SELECT (CAST(:year AS INTEGER) - 2) || '-10-01' UNION ALL SELECT add_months(first, 1) FROM m WHERE add_months(first, 1) <= :today)
INSERT INTO self_check(kind, department, person, checked_on, content, state)
SELECT 'department', d.id, d.head, add_days(m.first, 9), '部门涉密载体、设备和保密措施（示例）', 'done' FROM m, department d
WHERE d.state = 'active' AND substr(m.first, 6, 2) IN ('03', '06', '09', '12') AND add_days(m.first, 9) <= :today
UNION ALL
SELECT 'person', p.department, p.id, add_days(m.first, 4 + p.id % 10), '本人所持载体、设备和经办事项（示例）', 'done' FROM m, person p
WHERE p.clearance_level >= 2 AND p.cleared_on <= m.first AND add_days(m.first, 4 + p.id % 10) <= :today AND (p.left_on IS NULL OR p.left_on > add_days(m.first, 4 + p.id % 10))
ORDER BY 4, 1, 3;
