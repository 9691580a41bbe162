-- What was sent to repair is in use again when the repair is finished.
SELECT m.equipment AS record FROM maintenance m JOIN equipment c ON c.id = m.equipment
WHERE m.id = :record AND c.state = 'in_repair'
