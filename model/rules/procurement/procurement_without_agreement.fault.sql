INSERT INTO procurement(id, no, title, kind, department, owner, secret_level, level_basis, level_on, vendor, contract_no, contract_on, clause, supervised_on, started_on, state)
VALUES (900002, 'CGX-' || :year || '-902', '涉密档案数字化（示例）', 'entrust', 1, 11, 2, '示例', add_days(:today, -40), 2, '示例合同3号', add_days(:today, -20), 0, add_days(:today, -5), add_days(:today, -19), 'running');
SELECT 900002 AS record;
