-- How long a missing item is searched for: by its level.
SELECT m.id AS record, add_days(m.found_missing_on, CAST(CASE WHEN i.level >= 4 THEN setting('missing_days_top_secret') ELSE setting('missing_days_secret') END AS INTEGER)) AS due_on
FROM missing_item m JOIN custody_item i ON i.id = m.item WHERE m.id = :record
