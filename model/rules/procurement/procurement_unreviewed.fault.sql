INSERT INTO procurement(id, no, title, kind, department, owner, level_basis, vendor, contract_no, contract_on, clause, supervised_on, started_on, state)
VALUES (900001, 'CGX-' || :year || '-901', '涉密机房装修（示例）', 'works', 7, 17, NULL, 2, '示例合同2号', add_days(:today, -20), 1, add_days(:today, -5), add_days(:today, -19), 'running');
SELECT 900001 AS record;
