DELETE FROM attendance WHERE person = (SELECT max(id) FROM person WHERE classified_class = 'general' AND state = 'active') AND session IN (SELECT id FROM course_session WHERE topic IN ('law', 'carrier') AND kind <> 'exam');
UPDATE attendance SET hours = 0 WHERE person = (SELECT max(id) FROM person WHERE classified_class = 'general' AND state = 'active') AND session IN (SELECT id FROM course_session WHERE kind = 'exam');
SELECT max(id) AS record FROM person WHERE classified_class = 'general' AND state = 'active';
