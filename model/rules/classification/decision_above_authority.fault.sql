INSERT INTO decision(id, no, title, kind, act, department, drafter, scope_item, basis_text, term, made_on, expires_on, reviewed_by, reviewed_on, approved_by, approved_on, last_review_on, level, state, created_at)
SELECT 900001, 'DM-' || substr(add_days(:today, -20), 1, 4) || '-' || substr('0000' || (1 + (SELECT coalesce(max(CAST(substr(x.no, 9) AS INTEGER)), 0) FROM decision x WHERE substr(x.no, 4, 4) = substr(add_days(:today, -20), 1, 4))), -4),
       '关于越权定密的示例材料', 'original', 'decide', 2, 12, 3, '示例', '30Y', add_days(:today, -20), add_months(:today, 300), 3, add_days(:today, -19), 1, add_days(:today, -18), add_days(:today, -18), 4, 'approved', add_days(:today, -20) || 'T09:00:00';
SELECT 900001 AS record;
