-- The computer that an approved scrapping takes out of use.
SELECT r.computer AS record FROM device_request r WHERE r.id = :record AND r.kind = 'scrap' AND r.computer IS NOT NULL
