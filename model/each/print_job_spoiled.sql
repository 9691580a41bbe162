-- One entry of waste for the spoiled sheets of a job, if there were any.
SELECT j.id AS record FROM print_job j WHERE j.id = :record AND j.spoiled > 0
