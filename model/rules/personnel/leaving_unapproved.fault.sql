-- Person 24 gave everything back a month ago, and nobody approves.
INSERT INTO leaving(id, no, person, department, kind, leave_on, class_before, handed_over_on, received_by, accounts_closed_on, talked_on, pledge_on, state)
SELECT 900038, 'LG-' || substr(add_days(:today, -30), 1, 4) || '-9038', p.id, p.department, 'post', add_days(:today, -30), 'general', add_days(:today, -31), 4, add_days(:today, -31), add_days(:today, -31), add_days(:today, -31), 'handed_over' FROM person p WHERE p.id = 24;
INSERT INTO handover(id, no, person, department, kind, planned_on, counted_on, counted_out, counted_in, given_by, taken_by, settled_on, closed_by, closed_on, state)
SELECT 900048, 'JJ-' || substr(add_days(:today, -30), 1, 4) || '-9048', p.id, p.department, 'leave', add_days(:today, -30), add_days(:today, -34), 0, 0, p.id, 4, add_days(:today, -33), 3, add_days(:today, -32), 'closed' FROM person p WHERE p.id = 24;
SELECT 900038 AS record;
