UPDATE meeting SET level = 3, plan_filed_on = NULL WHERE id = (SELECT max(id) - 1 FROM meeting WHERE state = 'closed');
SELECT max(id) - 1 AS record FROM meeting WHERE state = 'closed';
