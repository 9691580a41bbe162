INSERT INTO travel(id, no, person, department, destination, purpose, leave_on, return_on, applied_on, approved_by, approved_on, briefed_by, briefed_on, passport_out_on, returned_on, passport_returned_on, debriefed_by, debriefed_on, debrief_note, state)
SELECT 900010, 'CG-' || :year || '-9010', p.id, p.department, '某国', '旅游', add_days(:today, -12), add_days(:today, -8), add_days(:today, -30), 2, add_days(:today, -15), 3, add_days(:today, -14), add_days(:today, -17), add_days(:today, -8), add_days(:today, -6), 3, add_days(:today, -4), '无异常', 'debriefed'
FROM person p WHERE p.id = 25;
SELECT 900010 AS record;
