UPDATE clearance SET attempt = (SELECT min(id) FROM exam_attempt WHERE person <> 15) WHERE person = 15;
SELECT id AS record FROM clearance WHERE person = 15 AND attempt IS NOT NULL;
