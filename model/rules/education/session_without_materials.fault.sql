UPDATE course_session SET materials = NULL WHERE no = 'HD-' || :year || '-0003' AND state = 'held';
SELECT id AS record FROM course_session WHERE no = 'HD-' || :year || '-0003' AND state = 'held';
