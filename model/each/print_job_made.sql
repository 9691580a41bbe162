-- The copies a job has just made.
SELECT c.id AS record FROM copy c WHERE c.print_job = :record ORDER BY c.id
