-- The traveller's papers in the safe.
SELECT s.id AS record FROM travel t JOIN passport s ON s.person = t.person AND s.state = 'kept' WHERE t.id = :record ORDER BY s.id
