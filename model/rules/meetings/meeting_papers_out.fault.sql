UPDATE meeting SET papers_back = papers_out - 1 WHERE id = (SELECT max(id) - 1 FROM meeting WHERE state = 'closed');
SELECT id AS record FROM meeting WHERE papers_back < papers_out;
