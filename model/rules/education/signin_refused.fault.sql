UPDATE attendance SET code = '00000000', signed_at = attended_on || 'T09:00:00' WHERE id = (SELECT max(id) FROM attendance WHERE state = 'attended');
SELECT max(id) AS record FROM attendance WHERE code = '00000000';
