INSERT INTO data_transfer(id, no, direction, what, secret_level, source, target, target_level, purpose, department, applicant, applied_on, approved_by, approved_on, computer, virus_checked, done_on, done_by, state)
VALUES (900002, 'DR-' || :year || '-9002', 'in', '参考资料（示例）', 0, '互联网（示例）', '业务一科第1号机', 2, '参考', 5, 20, :today, 2, :today, 28, 0, :today, 8, 'done');
SELECT 900002 AS record;
