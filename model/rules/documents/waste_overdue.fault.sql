UPDATE waste_batch SET collected_on = add_days(:today, -100) WHERE id = (SELECT max(id) FROM waste_batch WHERE state = 'kept' AND print_job IS NULL);
SELECT max(id) AS record FROM waste_batch WHERE state = 'kept' AND print_job IS NULL;
