UPDATE computer SET antivirus = 0 WHERE id = (SELECT min(id) + 2 FROM computer WHERE id < 900000);
SELECT id AS record FROM computer WHERE antivirus = 0;
