UPDATE clearance SET state = 'withdrawn' WHERE person = (SELECT min(id) FROM person WHERE classified_class = 'general' AND state = 'active');
SELECT min(id) AS record FROM person WHERE classified_class = 'general' AND state = 'active';
