-- The computer that an approved reinstallation concerns.
SELECT r.computer AS record FROM device_request r WHERE r.id = :record AND r.kind = 'reinstall' AND r.computer IS NOT NULL
