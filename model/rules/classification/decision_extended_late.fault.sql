-- also: decision_expired_unhandled
INSERT INTO decision(id, no, title, kind, act, department, drafter, scope_item, basis_text, term, made_on, expires_on, reviewed_by, reviewed_on, approved_by, approved_on, last_review_on, level, state, created_at)
SELECT 900022, 'DM-' || substr(add_months(:today, -12), 1, 4) || '-' || substr('0000' || (1 + (SELECT coalesce(max(CAST(substr(x.no, 9) AS INTEGER)), 0) FROM decision x WHERE substr(x.no, 4, 4) = substr(add_months(:today, -12), 1, 4))), -4),
       '关于到期后才延长的示例材料', 'original', 'decide', 2, 12, (SELECT min(id) FROM scope_item WHERE max_level = 2), '示例', '3Y', add_months(:today, -12), add_months(:today, 24), 3, add_days(add_months(:today, -12), 1), 2, add_days(add_months(:today, -12), 2), add_days(:today, -30), 2, 'approved', add_months(:today, -12) || 'T09:00:00';
INSERT INTO decision_review(id, no, decision, occasion, result, basis_text, new_level, new_term, new_expires_on, effective_on, proposed_by, reviewed_on, decided_by, decided_on, documents, copies, holders, level, state, created_at)
SELECT 900022, 'SHH-' || substr(:today, 1, 4) || '-9022', 900022, 'expiry', 'extend', '示例', 2, '3Y', add_months(:today, 24), :today, 3, :today, 2, :today, 0, 0, 0, 2, 'decided', :today || 'T09:00:00';
INSERT INTO periodic_check(id, target_register, target_record, kind, department, due_on, done_on, level, state) VALUES (900022, 'decision', 900022, 'expiry', 2, add_days(:today, -1), :today, 2, 'kept');
SELECT 900022 AS record;
