UPDATE clearance SET security_by = NULL, security_on = NULL, security_opinion = NULL WHERE person = 7 AND state = 'approved';
SELECT id AS record FROM clearance WHERE person = 7 AND state = 'approved';
