-- The secrecy agreements of vendors, those in force and those that a renewal has overwritten since: a job is judged by the one of its day.
SELECT id AS vendor, agreement_on AS from_on, agreement_until AS until_on FROM vendor WHERE agreement_on IS NOT NULL
UNION
SELECT target_record, last_on, due_on FROM periodic_check WHERE target_register = 'vendor' AND kind = 'agreement' AND last_on IS NOT NULL
