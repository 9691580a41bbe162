UPDATE handover SET counted_in = counted_out + 1 WHERE id = (SELECT min(id) FROM handover WHERE state = 'closed');
SELECT min(id) AS record FROM handover WHERE state = 'closed';
