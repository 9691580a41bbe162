UPDATE policy SET approved_by = NULL WHERE topic = 'archive' AND state = 'in_force';
SELECT id AS record FROM policy WHERE topic = 'archive' AND state = 'in_force';
