INSERT INTO leaving(id, no, person, department, kind, leave_on, class_before, handed_over_on, received_by, accounts_closed_on, talked_on, pledge_on, cool_off_months, cool_off_from, cool_off_until, approved_by, approved_on, state)
SELECT 900003, 'LG-' || substr(add_months(:today, -20), 1, 4) || '-9003', p.id, p.department, 'post', add_months(:today, -20), 'general', add_months(:today, -20), 4, add_months(:today, -20), add_months(:today, -20), add_months(:today, -20),
       18, add_months(:today, -20), add_months(add_months(:today, -20), 18), 2, add_months(:today, -20), 'approved' FROM person p WHERE p.id = 21;
INSERT INTO handover(id, no, person, department, kind, planned_on, counted_on, counted_out, counted_in, given_by, taken_by, settled_on, closed_by, closed_on, state)
SELECT 900013, 'JJ-' || substr(add_months(:today, -20), 1, 4) || '-0013', p.id, p.department, 'leave', add_months(:today, -20), add_days(add_months(:today, -20), -4), 0, 0, p.id, 4, add_days(add_months(:today, -20), -3), 3, add_days(add_months(:today, -20), -2), 'closed' FROM person p WHERE p.id = 21;
INSERT INTO cooling_check(leaving, person, checked_on, note, state) SELECT 900003, p.id, add_months(:today, -9), '示例', 'recorded' FROM person p WHERE p.id = 21;
SELECT 900003 AS record;
