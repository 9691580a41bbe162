UPDATE passport SET state = 'out', out_on = add_days(:today, -60) WHERE person = 17;
SELECT id AS record FROM passport WHERE person = 17;
