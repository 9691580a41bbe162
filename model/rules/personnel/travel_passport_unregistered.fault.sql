INSERT INTO travel (id, no, person, department, destination, purpose, leave_on, return_on, applied_on, approved_by, approved_on, briefed_by, briefed_on, paper, passport_out_on, returned_on, reported_on, passport_returned_on, debriefed_by, debriefed_on, debrief_note, state)
SELECT 900071, 'CG-' || :year || '-9071', 40, (SELECT department FROM person WHERE id = 40), '示例地区', '旅游', v.day, v.day, v.day, 2, v.day, 3, v.day, 'hk_macau', v.day, v.day, v.day, v.day, 3, v.day, '示例', 'debriefed' FROM (SELECT :year || '-01-01' AS day) v;
SELECT 900071 AS record;
