UPDATE envelope SET pieces_said = 3 WHERE id = (SELECT max(id) FROM envelope);
SELECT max(id) AS record FROM envelope;
