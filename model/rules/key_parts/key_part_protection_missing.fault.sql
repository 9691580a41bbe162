UPDATE protection SET state = 'removed' WHERE id = (SELECT min(id) FROM protection WHERE kind = 'alarm' AND key_part = 3);
SELECT key_part AS record FROM protection WHERE state = 'removed' AND kind = 'alarm';
