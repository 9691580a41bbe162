UPDATE policy SET content = NULL WHERE topic = 'meeting' AND state = 'in_force';
SELECT id AS record FROM policy WHERE topic = 'meeting' AND state = 'in_force';
