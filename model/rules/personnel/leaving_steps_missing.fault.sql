-- Person 23 leaves a classified post and signs no letter.
INSERT INTO leaving(id, no, person, department, kind, leave_on, class_before, handed_over_on, received_by, accounts_closed_on, talked_on, cool_off_months, cool_off_from, cool_off_until, approved_by, approved_on, state)
SELECT 900008, 'LG-' || substr(add_months(:today, -3), 1, 4) || '-9008', p.id, p.department, 'post', add_months(:today, -3), 'general', add_months(:today, -3), 4, add_months(:today, -3), add_months(:today, -3),
       18, add_months(:today, -3), add_months(add_months(:today, -3), 18), 2, add_months(:today, -3), 'approved' FROM person p WHERE p.id = 23;
INSERT INTO handover(id, no, person, department, kind, planned_on, counted_on, counted_out, counted_in, given_by, taken_by, settled_on, closed_by, closed_on, state)
SELECT 900018, 'JJ-' || substr(add_months(:today, -3), 1, 4) || '-9018', p.id, p.department, 'leave', add_months(:today, -3), add_days(add_months(:today, -3), -4), 0, 0, p.id, 4, add_days(add_months(:today, -3), -3), 3, add_days(add_months(:today, -3), -2), 'closed' FROM person p WHERE p.id = 23;
SELECT 900008 AS record;
