UPDATE person SET post = (SELECT min(q.id) FROM post q WHERE q.department = person.department AND q.classified_class = 'none'), moved_on = add_days(:today, -3) WHERE id = 45;
SELECT 45 AS record;
