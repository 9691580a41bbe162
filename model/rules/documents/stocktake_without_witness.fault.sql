UPDATE stocktake SET witness = NULL WHERE id = (SELECT max(id) FROM stocktake WHERE state = 'done' AND done_on >= :year || '-01-01' AND witness IS NOT NULL AND found_count = book_count);
SELECT id AS record FROM stocktake WHERE state = 'done' AND witness IS NULL;
