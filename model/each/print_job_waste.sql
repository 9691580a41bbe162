-- The spoiled sheets a job has just handed in.
SELECT w.id AS record FROM waste_batch w WHERE w.print_job = :record ORDER BY w.id
