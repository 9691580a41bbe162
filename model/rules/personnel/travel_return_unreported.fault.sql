INSERT INTO travel (id, no, person, department, destination, purpose, leave_on, return_on, applied_on, approved_by, approved_on, briefed_by, briefed_on, passport_out_on, returned_on, passport_returned_on, debriefed_by, debriefed_on, debrief_note, state)
SELECT 900004, 'CG-' || substr(add_days(:today, -60), 1, 4) || '-4', p.id, p.department, '某国', '旅游', add_days(:today, -30), add_days(:today, -10), add_days(:today, -60), 2, add_days(:today, -55), 3, add_days(:today, -33), add_days(:today, -32), NULL, NULL, NULL, NULL, NULL, 'briefed' FROM person p WHERE p.id = 21;
SELECT 900004 AS record;
