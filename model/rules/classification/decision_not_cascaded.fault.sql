UPDATE decision SET state = 'lifted', act = 'lift', lifted_on = add_days(:today, -45), notified_on = add_days(:today, -44), review_result = 'lift' WHERE id = (SELECT max(id) FROM decision WHERE state = 'approved' AND kind = 'original' AND id % 6 = 1 AND approved_on < add_days(:today, -60));
SELECT max(id) AS record FROM decision WHERE state = 'lifted' AND lifted_on = add_days(:today, -45);
