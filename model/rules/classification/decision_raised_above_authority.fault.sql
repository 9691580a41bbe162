INSERT INTO decision_review(id, no, decision, occasion, result, basis_text, old_level, new_level, effective_on, proposed_by, reviewed_on, decided_by, decided_on, documents, copies, holders, level, state, created_at)
SELECT 900021, 'SHH-' || substr(:today, 1, 4) || '-9021', d.id, 'yearly', 'change', '示例', d.level, 4, :today, 3, :today, 2, :today, 0, 0, 0, 2, 'decided', :today || 'T09:00:00'
FROM decision d WHERE d.id = (SELECT max(x.id) - 6 FROM decision x WHERE x.kind = 'original' AND x.state = 'approved' AND x.level = 2 AND x.id < 900000);
SELECT 900021 AS record;
