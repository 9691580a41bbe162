UPDATE inspection_report SET matching = 'other' WHERE computer = 25;
SELECT id AS record FROM inspection_report WHERE computer = 25;
