-- also: left_person_holding
INSERT INTO medium(id, no, name, kind, secret_level, department, keeper, labelled, issued_on, last_check_on, state, created_at)
SELECT 900031, 'JZ-' || :year || '-9031', '示范U盘', 'usb', 0, p.department, p.id, 1, add_days(:today, -900), add_days(:today, -3), 'idle', add_days(:today, -900) || 'T08:00:00Z'
FROM person p WHERE p.id = (SELECT min(id) FROM person WHERE state = 'left');
SELECT 900031 AS record;
