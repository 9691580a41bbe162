-- The traveller's papers in the safe, or the one that he needs.
SELECT s.id AS record FROM travel t JOIN passport s ON s.person = t.person AND s.state = 'kept' AND s.kind = coalesce(t.paper, s.kind) WHERE t.id = :record ORDER BY s.id
