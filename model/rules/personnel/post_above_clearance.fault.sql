UPDATE person SET post = (SELECT min(o.id) FROM post o WHERE o.department = person.department AND o.access_level = 2), moved_on = add_days(:today, -15)
WHERE id = (SELECT max(id) FROM person WHERE classified_class = 'none' AND state = 'active');
SELECT max(id) AS record FROM person WHERE classified_class = 'none' AND state = 'active';
