UPDATE key_part SET category = 'other' WHERE category = 'archive' AND id < 900000;
SELECT id AS record FROM custody_account WHERE kind = 'archive';
