UPDATE release SET scan_on = add_days(signed_on, 1) WHERE id = (SELECT max(id) - 7 FROM release WHERE state = 'issued');
SELECT id AS record FROM release WHERE scan_on > signed_on;
