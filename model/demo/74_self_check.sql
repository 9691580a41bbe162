-- The self-assessment of last year, and of this one from 5 December on, with the self-checks of departments and cleared persons before it.
INSERT INTO assessment_run(id, standard, period, from_on, to_on, as_of, title, score, applicable, percent, verdict, closed_on, reported_on, reported_to, state, created_at)
SELECT y.id, 'shenzhi-100', CAST(y.year AS TEXT), y.year || '-01-01', y.year || '-12-31', y.year || '-11-10', CASE y.id WHEN 1 THEN '上年度自查自评（示例，期初登记）' ELSE y.year || '年自查自评（示例，期初登记）' END,
       10000, 10000, 10000, 'meets', y.year || '-12-04', y.year || '-12-05', '某市国家保密局', CASE y.id WHEN 1 THEN 'archived' ELSE 'closed' END, y.year || '-11-10T09:00:00'
FROM (SELECT 1 AS id, CAST(:year AS INTEGER) - 1 AS year UNION ALL SELECT 2, CAST(:year AS INTEGER)) y WHERE :today >= y.year || '-12-05';
INSERT INTO assessment_task(run, kind, standard, department, due_on, done_on, state, created_at)
SELECT r.id, 'department', 'department-34', d.id, substr(r.to_on, 1, 4) || '-11-30', substr(r.to_on, 1, 4) || '-11-20', 'done', r.created_at FROM assessment_run r, department d WHERE d.state = 'active';
INSERT INTO assessment_task(run, kind, standard, department, person, due_on, done_on, state, created_at)
SELECT r.id, 'person', 'person-19', p.department, p.id, substr(r.to_on, 1, 4) || '-11-30', substr(r.to_on, 1, 4) || '-11-18', 'done', r.created_at FROM assessment_run r, person p WHERE p.state = 'active' AND p.clearance_level >= 2;
