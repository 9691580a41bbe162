-- The incident just made of this patrol's finding: the newest, because an action has the tables to itself.
SELECT p.id AS record, (SELECT max(i.id) FROM incident i WHERE i.found_by = p.patroller) AS incident FROM patrol p WHERE p.id = :record
