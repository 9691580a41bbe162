UPDATE appointment SET role = 'review_member' WHERE role = 'review_head';
SELECT id AS record FROM unit WHERE id = 1;
