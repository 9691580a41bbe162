UPDATE carry_out SET abroad = 1 WHERE id = 3;
SELECT 3 AS record;
