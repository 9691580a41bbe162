UPDATE handover SET given_by = 12, stand_in = NULL WHERE id = (SELECT max(id) FROM handover WHERE state = 'closed');
SELECT max(id) AS record FROM handover WHERE state = 'closed';
