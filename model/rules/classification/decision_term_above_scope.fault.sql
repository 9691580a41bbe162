INSERT INTO decision(id, no, title, kind, act, department, drafter, scope_item, basis_text, term, made_on, expires_on, reviewed_by, reviewed_on, approved_by, approved_on, last_review_on, level, state, created_at)
SELECT 900021, 'DM-' || substr(add_days(:today, -15), 1, 4) || '-' || substr('0000' || (1 + (SELECT coalesce(max(CAST(substr(x.no, 9) AS INTEGER)), 0) FROM decision x WHERE substr(x.no, 4, 4) = substr(add_days(:today, -15), 1, 4))), -4),
       '关于期限超出范围的示例材料', 'original', 'decide', 2, 12, (SELECT min(id) FROM scope_item WHERE max_term = '5Y'), '示例', '8Y', add_days(:today, -15), add_months(add_days(:today, -15), 96), 3, add_days(:today, -14), 2, add_days(:today, -13), add_days(:today, -13), 2, 'approved', add_days(:today, -15) || 'T09:00:00';
SELECT 900021 AS record;
