DELETE FROM attendance WHERE person = 9 AND session IN (SELECT id FROM course_session WHERE kind <> 'central_group' OR substr(held_on, 6) > '06-30');
SELECT 9 AS record;
