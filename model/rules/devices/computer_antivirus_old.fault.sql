UPDATE computer SET antivirus_updated_on = add_days(last_check_on, -90) WHERE id = 8;
SELECT 8 AS record;
