-- The approved person, still in the house.
SELECT p.id AS record FROM clearance c JOIN person p ON p.id = c.person WHERE c.id = :record AND p.state = 'active'
