UPDATE inspection_report SET matching = 'ambiguous' WHERE computer = 26;
SELECT id AS record FROM inspection_report WHERE computer = 26;
