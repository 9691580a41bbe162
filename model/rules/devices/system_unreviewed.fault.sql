UPDATE classified_system SET reviewed_on = NULL, review_no = NULL, review_by = NULL WHERE id = 1;
SELECT 1 AS record;
