UPDATE appointment SET department = 1 WHERE role = 'officer_part' AND department = 7;
SELECT 7 AS record;
