UPDATE appointment SET order_no = NULL WHERE id = (SELECT min(id) FROM appointment WHERE role = 'review_member');
SELECT min(id) AS record FROM appointment WHERE role = 'review_member' AND order_no IS NULL;
