DELETE FROM attendance WHERE person = 6 AND session IN (SELECT id FROM course_session WHERE topic = 'computer');
SELECT 6 AS record;
