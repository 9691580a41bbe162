DELETE FROM attendance WHERE person = 5 AND session IN (SELECT id FROM course_session WHERE topic <> 'computer');
SELECT 5 AS record;
