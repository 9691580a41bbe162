INSERT INTO carry_out(id, no, carrier, destination, purpose, leave_on, return_by, approved_by, approved_on, left_on, returned_on, level, state, created_at) VALUES
 (9202, 'WC-9202', 3, '某省示范厅', '示例汇报', add_days(:today, -9), add_days(:today, -6), 2, add_days(:today, -10), add_days(:today, -9), add_days(:today, -7), 2, 'returned', add_days(:today, -11) || 'T09:00:00');
SELECT 9202 AS record;
