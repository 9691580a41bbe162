INSERT INTO travel (id, no, person, department, destination, purpose, leave_on, return_on, applied_on, approved_by, approved_on, briefed_by, briefed_on, passport_out_on, returned_on, passport_returned_on, debriefed_by, debriefed_on, debrief_note, state)
SELECT 900003, 'CG-' || substr(add_days(:today, -60), 1, 4) || '-3', p.id, p.department, '某国', '旅游', add_days(:today, -3), add_days(:today, 7), add_days(:today, -30), 2, add_days(:today, -25), NULL, NULL, add_days(:today, -4), NULL, NULL, NULL, NULL, NULL, 'approved' FROM person p WHERE p.id = 20;
SELECT 900003 AS record;
