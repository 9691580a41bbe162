UPDATE clearance SET earlier = 1, earlier_basis = NULL WHERE id = (SELECT max(id) FROM clearance WHERE state = 'approved' AND person NOT IN (7, 12, 13));
SELECT max(id) AS record FROM clearance WHERE earlier = 1;
