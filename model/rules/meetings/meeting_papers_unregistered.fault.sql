UPDATE meeting SET papers_out = 5, papers_back = 5 WHERE id = (SELECT max(id) FROM meeting WHERE state = 'closed');
SELECT max(id) AS record FROM meeting WHERE state = 'closed';
