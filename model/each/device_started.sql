-- The computer that an approved "put into use" starts.
SELECT r.computer AS record FROM device_request r JOIN computer c ON c.id = r.computer
WHERE r.id = :record AND r.kind = 'use' AND c.state = 'pending'
