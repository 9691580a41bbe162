UPDATE attendance SET state = 'absent', attended_on = NULL, hours = NULL WHERE person = 10 AND session IN (SELECT id FROM course_session WHERE title LIKE '%中心组%');
SELECT 10 AS record;
