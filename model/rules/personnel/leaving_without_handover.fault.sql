DELETE FROM handover_line WHERE handover = (SELECT max(h.id) FROM handover h JOIN leaving l ON l.id = h.leaving WHERE l.person = (SELECT min(person) FROM leaving));
UPDATE handover SET state = 'withdrawn', closed_on = NULL, closed_by = NULL WHERE person = (SELECT min(person) FROM leaving);
SELECT id AS record FROM leaving WHERE person = (SELECT min(person) FROM leaving);
