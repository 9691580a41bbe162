UPDATE clearance SET exam_score = 5200 WHERE person = 12 AND state = 'approved';
SELECT id AS record FROM clearance WHERE person = 12 AND state = 'approved';
