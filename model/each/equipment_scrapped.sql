-- The office equipment that an approved scrapping takes out of use.
SELECT r.equipment AS record FROM device_request r WHERE r.id = :record AND r.kind = 'scrap' AND r.equipment IS NOT NULL
