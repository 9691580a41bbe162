DELETE FROM attendance WHERE person = (SELECT max(id) FROM person WHERE classified_class = 'general' AND state = 'active') AND session IN (SELECT id FROM course_session WHERE topic IN ('law', 'carrier'));
SELECT max(id) AS record FROM person WHERE classified_class = 'general' AND state = 'active';
