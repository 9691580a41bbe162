INSERT INTO leaving(id, no, person, department, kind, leave_on, class_before, handed_over_on, received_by, accounts_closed_on, talked_on, pledge_on, cool_off_months, cool_off_from, cool_off_until, approved_by, approved_on, closed_on, state)
SELECT 900005, 'LG-' || substr(add_months(:today, -2), 1, 4) || '-9005', p.id, p.department, 'post', add_months(:today, -2), 'general', add_months(:today, -2), 4, add_months(:today, -2), add_months(:today, -2), add_months(:today, -2),
       18, add_months(:today, -2), add_months(add_months(:today, -2), 18), 2, add_months(:today, -2), :today, 'closed' FROM person p WHERE p.id = 21;
INSERT INTO handover(id, no, person, department, kind, planned_on, counted_on, counted_out, counted_in, given_by, taken_by, settled_on, closed_by, closed_on, state)
SELECT 900015, 'JJ-' || substr(add_months(:today, -2), 1, 4) || '-0015', p.id, p.department, 'leave', add_months(:today, -2), add_days(add_months(:today, -2), -4), 0, 0, p.id, 4, add_days(add_months(:today, -2), -3), 3, add_days(add_months(:today, -2), -2), 'closed' FROM person p WHERE p.id = 21;
SELECT 900005 AS record;
