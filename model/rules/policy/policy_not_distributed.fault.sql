DELETE FROM policy_sign WHERE policy = (SELECT id FROM policy WHERE topic = 'work' AND state = 'in_force') AND person = 21;
SELECT id AS record FROM policy WHERE topic = 'work' AND state = 'in_force';
