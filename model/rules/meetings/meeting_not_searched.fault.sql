UPDATE meeting SET state = 'held', searched_by = NULL, searched_on = NULL, papers_back = NULL WHERE id = (SELECT max(id) - 2 FROM meeting WHERE state = 'closed');
SELECT id AS record FROM meeting WHERE searched_by IS NULL AND state = 'held';
