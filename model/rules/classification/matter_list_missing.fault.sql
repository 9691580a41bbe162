UPDATE matter_list SET state = 'ended', ended_on = add_days(:today, -300) WHERE id = 1;
SELECT id AS record FROM unit WHERE id = 1;
