UPDATE computer SET os_installed_on = add_days(:today, -6) WHERE id = 25;
SELECT 25 AS record;
