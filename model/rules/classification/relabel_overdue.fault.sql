UPDATE relabel_task SET state = 'open', done_on = NULL, done_by = NULL, due_on = add_days(:today, -4) WHERE id = (SELECT min(id) FROM relabel_task WHERE state = 'done');
SELECT min(id) AS record FROM relabel_task WHERE state = 'open' AND due_on = add_days(:today, -4);
