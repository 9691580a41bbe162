INSERT INTO vendor(id, name, kind, reviewed_by, reviewed_on, agreement_on, agreement_until, state)
VALUES (900001, '某某消防器材公司（示例）', 'goods', 3, add_days(:today, -400), add_days(:today, -390), add_days(:today, -9), 'bound');
SELECT 900001 AS record;
