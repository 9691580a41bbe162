-- The books' accounts: 1 source, 2 registry, 3 archive, 4 waste, 5 destroyer, 6 missing, 7 a unit outside; 100 + d the safe of a department; 1000 + p a person.
INSERT INTO custody_account(id, name, kind, keeper, department, place, max_level, changed_code_on, state) VALUES
 (1, '来源（收文、印制）', 'source', 4, 1, NULL, 4, NULL, 'open'),
 (2, '机要室', 'registry', 4, 1, '机要室（示例楼101）', 4, add_days(:today, -60), 'open'),
 (3, '档案室', 'archive', 7, 1, '档案室（示例楼102）', 4, add_days(:today, -60), 'open'),
 (4, '待销毁柜', 'waste', 4, 1, '机要室（示例楼101）', 4, add_days(:today, -60), 'open'),
 (5, '某市涉密载体销毁中心（示例）', 'destroyer', NULL, NULL, NULL, 4, NULL, 'open'),
 (6, '下落不明', 'missing', 3, 1, NULL, 4, NULL, 'open'),
 (7, '某某局（示例外单位）', 'unit_outside', NULL, NULL, NULL, 4, NULL, 'open');
INSERT INTO custody_account(id, name, kind, keeper, department, place, max_level, changed_code_on, state)
SELECT 100 + d.id, d.name || '保密柜', 'cabinet', d.head, d.id, '示例楼' || (200 + d.id), 3, add_days(:today, -60), 'open' FROM department d;
INSERT INTO custody_account(id, name, kind, person, department, max_level, state)
SELECT 1000 + p.id, p.name || '(' || p.staff_no || ')', 'person', p.id, p.department, p.clearance_level, 'open'
FROM person p WHERE p.state = 'active' AND p.clearance_level >= 2;
UPDATE custody_account SET code = 'ZH' || substr('0000' || id, -5);
