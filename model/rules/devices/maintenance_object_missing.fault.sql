INSERT INTO maintenance(id, no, department, fault, reported_by, reported_on, state)
VALUES (900002, 'WX-' || :year || '-9002', 2, '开不了机（示例）', 12, add_days(:today, -2), 'reported');
SELECT 900002 AS record;
