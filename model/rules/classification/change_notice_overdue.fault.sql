UPDATE change_notice SET state = 'open', sent_on = NULL, read_on = NULL, due_on = add_days(:today, -4) WHERE id = (SELECT min(id) FROM change_notice);
SELECT min(id) AS record FROM change_notice;
