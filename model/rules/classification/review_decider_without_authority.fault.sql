INSERT INTO decision(id, no, title, kind, act, department, drafter, scope_item, basis_text, term, made_on, expires_on, reviewed_by, reviewed_on, approved_by, approved_on, last_review_on, level, state, created_at)
VALUES (900082, 'DM-' || substr(:today, 1, 4) || '-9082', '示例定密（无权变更）', 'original', 'decide', 5, 20, 2, '示例', '5Y', add_days(:today, -30), add_months(add_days(:today, -30), 60), 15, add_days(:today, -29), 2, add_days(:today, -28), :today, 2, 'approved', add_days(:today, -30) || 'T09:00:00');
INSERT INTO decision_review(id, no, decision, occasion, result, basis_text, old_level, new_level, effective_on, proposed_by, reviewed_on, decided_by, decided_on, documents, copies, holders, level, state, created_at)
VALUES (900082, 'SHH-' || substr(:today, 1, 4) || '-9082', 900082, 'yearly', 'keep', '示例', 2, NULL, :today, 3, :today, 9, :today, 0, 0, 0, 2, 'decided', :today || 'T09:00:00');
SELECT 900082 AS record;
