UPDATE appointment SET department = 1 WHERE role = 'group_member' AND department = 3;
SELECT id AS record FROM department WHERE id = 3;
