INSERT INTO account (id, account, name, person, kind, state)
SELECT 900001, 'left.' || p.id, p.name, p.id, 'business', 'active' FROM person p WHERE p.id = (SELECT max(id) FROM person WHERE state = 'left');
SELECT 900001 AS record;
