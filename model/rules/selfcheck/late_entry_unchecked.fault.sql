INSERT INTO late_entry(target_register, action, action_title, person, department, entered_on, entries, first_on, days, state, created_at) VALUES ('release', 'sign', '签发（预置补录）', 15, 5, add_days(:today, -40), 2, add_days(:today, -90), 50, 'open', add_days(:today, -40) || 'T09:00:00');
SELECT id AS record FROM late_entry WHERE action_title = '签发（预置补录）';
