INSERT INTO data_transfer(id, no, direction, what, secret_level, source, target, target_level, purpose, department, applicant, applied_on, approved_by, approved_on, computer, virus_checked, done_on, done_by, state)
VALUES (900004, 'DR-' || :year || '-9004', 'in', '软件（示例）', 0, '互联网（示例）', '业务一科第1号机', 2, '安装', 5, 20, :today, 2, :today, 18, 1, :today, 8, 'done');
SELECT 900004 AS record;
