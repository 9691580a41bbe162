INSERT INTO procurement(id, no, title, kind, department, owner, secret_level, level_basis, level_on, vendor, contract_no, contract_on, clause, people_agreed_on, supervised_on, started_on, state)
VALUES (900011, 'CGX-' || :year || '-911', '涉密档案数字化（示例）', 'service', 7, 17, 2, '保密事项范围（示例）', add_days(:today, -10), 2, '示例合同11号', add_days(:today, -20), 1, add_days(:today, -21), add_days(:today, -5), add_days(:today, -19), 'running');
SELECT 900011 AS record;
