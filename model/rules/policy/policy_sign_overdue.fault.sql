UPDATE policy_sign SET state = 'pending', signed_on = NULL, asked_on = add_days(:today, -40), due_on = add_days(:today, -3)
WHERE id = (SELECT min(s.id) FROM policy_sign s JOIN policy q ON q.id = s.policy WHERE q.topic = 'general' AND q.state = 'in_force' AND s.person = 19);
SELECT id AS record FROM policy_sign WHERE state = 'pending' AND person = 19;
