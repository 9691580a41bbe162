UPDATE envelope SET pieces_said = 7 WHERE id = (SELECT max(e.id) FROM envelope e WHERE e.id < (SELECT d.envelope FROM document d WHERE d.id = (SELECT max(id) FROM document WHERE kind = 'incoming')));
SELECT id AS record FROM envelope WHERE pieces_said = 7;
