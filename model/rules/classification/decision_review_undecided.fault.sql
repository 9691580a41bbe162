INSERT INTO decision_review(id, no, decision, occasion, result, basis_text, proposed_by, reviewed_on, level, state)
SELECT 900001, 'SHH-' || :year || '-' || substr('0000' || (1 + (SELECT coalesce(max(CAST(substr(x.no, 10) AS INTEGER)), 0) FROM decision_review x WHERE substr(x.no, 5, 4) = :year)), -4), d.id, 'yearly', 'keep', '示例', 3, add_days(:today, -45), d.level, 'proposed'
FROM decision d WHERE d.id = (SELECT min(id) FROM decision WHERE state = 'approved');
SELECT 900001 AS record;
