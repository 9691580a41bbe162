UPDATE document SET copy_numbers = '1-9999' WHERE id = (SELECT min(id) FROM document WHERE kind = 'incoming' AND state = 'registered' AND registered_on >= :year || '-01-01' AND copies > 0);
SELECT id AS record FROM document WHERE copy_numbers = '1-9999';
