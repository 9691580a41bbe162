INSERT INTO decision(id, no, title, kind, act, department, drafter, scope_item, basis_text, term, made_on, level, state, created_at)
VALUES (900033, 'DM-' || substr(:today, 1, 4) || '-9033', '示例定密（期限以月计）', 'original', 'decide', 5, 20, 2, '示例', '18M', :today, 2, 'proposed', :today || 'T09:00:00');
SELECT 900033 AS record;
