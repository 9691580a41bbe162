UPDATE inspection_report SET declared_class = 'unclassified' WHERE computer = 29;
SELECT id AS record FROM inspection_report WHERE computer = 29;
