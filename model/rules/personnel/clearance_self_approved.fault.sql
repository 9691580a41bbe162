INSERT INTO clearance(id, no, person, department, post, wanted_class, wanted_level, reason, applied_on, hr_opinion, hr_by, hr_on, security_opinion, security_by, security_on, exam_on, exam_score, form_on, approved_by, approved_on, state)
SELECT 900008, 'SC-' || :year || '-9008', person, department, post, wanted_class, wanted_level, '换发（示例）', :today, '同意', 5, :today, '同意', 6, :today, :today, 9000, :today, 5, :today, 'approved' FROM clearance WHERE person = 8 AND state = 'approved' ORDER BY id LIMIT 1;
SELECT 900008 AS record;
