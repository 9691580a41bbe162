UPDATE appointment SET until_on = add_days(:today, -1), state = 'ended' WHERE role = 'print_operator';
SELECT id AS record FROM unit WHERE id = 1;
