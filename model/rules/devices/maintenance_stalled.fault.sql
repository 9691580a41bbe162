INSERT INTO maintenance(id, no, computer, department, fault, reported_by, reported_on, state)
VALUES (900001, 'WX-' || :year || '-9001', 6, 2, '显示器黑屏（示例）', 12, add_days(:today, -45), 'reported');
SELECT 900001 AS record;
