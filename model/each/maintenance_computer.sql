-- What was sent to repair is in use again when the repair is finished.
SELECT m.computer AS record FROM maintenance m JOIN computer c ON c.id = m.computer
WHERE m.id = :record AND c.state = 'in_repair'
