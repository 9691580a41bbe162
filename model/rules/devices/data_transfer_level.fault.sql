INSERT INTO data_transfer(id, no, direction, what, secret_level, source, target, target_level, purpose, department, applicant, applied_on, approved_by, approved_on, computer, virus_checked, done_on, done_by, state)
VALUES (900003, 'DR-' || :year || '-9003', 'out', '汇总表（示例）', 2, '业务一科第1号机', '业务一科第2号机', 0, '打印', 5, 20, :today, 2, :today, 28, 1, :today, 8, 'done');
SELECT 900003 AS record;
