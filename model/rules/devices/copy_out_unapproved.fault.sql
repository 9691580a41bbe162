INSERT INTO copy_out(id, no, what, secret_level, how, copies, receiver, purpose, applicant, department, applied_on, given_on, given_by, receipt, state)
VALUES (900001, 'WT-' || :year || '-9001', '收费程序（示例）', 0, 'file', 1, '某某公司（示例）', '试用', 22, 7, add_days(:today, -5), add_days(:today, -3), 22, '对方（示例）', 'given');
SELECT 900001 AS record;
