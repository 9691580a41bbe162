-- also: leader_not_educated
UPDATE course_session SET kind = 'meeting' WHERE kind = 'central_group';
SELECT id AS record FROM unit WHERE id = 1;
