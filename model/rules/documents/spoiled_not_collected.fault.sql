UPDATE waste_batch SET print_job = NULL WHERE id = (SELECT min(w.id) FROM waste_batch w JOIN print_job j ON j.id = w.print_job WHERE j.made_on LIKE :year || '%');
SELECT min(j.id) AS record FROM print_job j WHERE j.spoiled > 0 AND j.made_on LIKE :year || '%' AND NOT EXISTS (SELECT 1 FROM waste_batch w WHERE w.print_job = j.id);
