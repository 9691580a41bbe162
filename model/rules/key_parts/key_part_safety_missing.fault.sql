UPDATE protection SET state = 'removed' WHERE key_part = 2 AND kind = 'repellent';
SELECT 2 AS record;
