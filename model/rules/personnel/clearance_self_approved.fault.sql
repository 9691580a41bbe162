UPDATE clearance SET approved_by = hr_by WHERE person = 8 AND state = 'approved';
SELECT id AS record FROM clearance WHERE person = 8 AND state = 'approved';
