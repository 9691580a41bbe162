UPDATE appointment SET until_on = add_days(:today, -10), state = 'ended' WHERE role = 'system_auditor';
SELECT 1 AS record;
