INSERT INTO data_transfer(id, no, direction, what, secret_level, source, target, target_level, purpose, department, applicant, applied_on, computer, virus_checked, done_on, done_by, state)
VALUES (900001, 'DR-' || :year || '-9001', 'in', '统计数据（示例）', 0, '互联网（示例）', '业务一科第1号机', 2, '汇总', 5, 20, :today, 28, 1, :today, 8, 'done');
SELECT 900001 AS record;
