UPDATE stocktake SET found_count = book_count - 1 WHERE id = (SELECT max(id) FROM stocktake WHERE state = 'done' AND kind IN ('both', 'documents') AND done_on >= :year || '-01-01');
SELECT id AS record FROM stocktake WHERE found_count <> book_count;
