INSERT INTO leaving(id, no, person, department, kind, leave_on, class_before, handed_over_on, received_by, accounts_closed_on, talked_on, pledge_on, approved_by, approved_on, closed_on, state)
SELECT 900041, 'LG-' || substr(:today, 1, 4) || '-9041', p.id, p.department, 'post', add_days(:today, -3), 'none', add_days(:today, -4), 4, add_days(:today, -4), add_days(:today, -4), add_days(:today, -4), 2, add_days(:today, -3), :today, 'closed' FROM person p WHERE p.id = 55;
INSERT INTO handover(id, no, person, department, kind, planned_on, counted_on, counted_out, counted_in, given_by, taken_by, settled_on, closed_by, closed_on, state)
SELECT 900041, 'JJ-' || substr(:today, 1, 4) || '-9041', p.id, p.department, 'leave', add_days(:today, -3), add_days(:today, -5), 0, 0, p.id, 4, add_days(:today, -5), 3, add_days(:today, -4), 'closed' FROM person p WHERE p.id = 55;
SELECT 900041 AS record;
