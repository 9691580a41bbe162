UPDATE computer SET boot_password = 0 WHERE id = (SELECT min(id) + 1 FROM computer WHERE id < 900000);
SELECT id AS record FROM computer WHERE boot_password = 0;
