INSERT INTO travel (id, no, person, department, destination, purpose, leave_on, return_on, applied_on, approved_by, approved_on, briefed_by, briefed_on, passport_out_on, returned_on, passport_returned_on, debriefed_by, debriefed_on, debrief_note, state)
SELECT 900001, 'CG-' || substr(add_days(:today, -60), 1, 4) || '-1', p.id, p.department, '某国', '旅游', add_days(:today, -4), add_days(:today, 6), add_days(:today, -20), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'applied' FROM person p WHERE p.id = 30;
SELECT 900001 AS record;
