UPDATE policy SET topic = 'other' WHERE topic = 'equipment';
SELECT id AS record FROM unit WHERE id = 1;
