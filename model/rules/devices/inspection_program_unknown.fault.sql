UPDATE inspection_report SET program_known = 0 WHERE computer = 24;
SELECT id AS record FROM inspection_report WHERE computer = 24;
