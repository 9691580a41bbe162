DELETE FROM handover_line WHERE handover = (SELECT max(h.id) FROM handover h JOIN leaving l ON l.id = h.leaving WHERE l.person = (SELECT min(person) FROM leaving WHERE id < 900000));
UPDATE handover SET state = 'withdrawn', closed_on = NULL, closed_by = NULL WHERE person = (SELECT min(person) FROM leaving WHERE id < 900000);
SELECT id AS record FROM leaving WHERE person = (SELECT min(person) FROM leaving WHERE id < 900000);
