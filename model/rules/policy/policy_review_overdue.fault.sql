UPDATE policy SET review_on = add_days(:today, -3) WHERE topic = 'education' AND state = 'in_force';
SELECT id AS record FROM policy WHERE topic = 'education' AND state = 'in_force';
