INSERT INTO scope_item(id, code, title, max_level, max_term, source, issued_by, effective_on, state) VALUES (900104, 'SF-900104', '示例新增事项（示例）', 2, '5Y', '示例范围规定', '某省示范厅', add_days(:today, -310), 'in_force');
SELECT 900104 AS record;
