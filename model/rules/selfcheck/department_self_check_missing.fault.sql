DELETE FROM assessment_task WHERE kind = 'department' AND department = (SELECT max(id) FROM department WHERE state = 'active');
SELECT max(id) AS record FROM department WHERE state = 'active';
