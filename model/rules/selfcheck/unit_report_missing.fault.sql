INSERT INTO peer(id, code, name, kind, tier, key_id, public_key, since_on, state, created_at)
VALUES (900001, 'SFX', '某区示范局', 'subordinate', '县区', '9000000000000001', '（示例公钥）', add_days(:today, -80), 'active', add_days(:today, -90) || 'T09:00:00');
INSERT INTO report_call(id, title, standard, period, due_on, state, created_at)
VALUES (900001, '专项自评（示例）', 'shenzhi-1000', substr(:today, 1, 4), add_days(:today, -4), 'open', add_days(:today, -60) || 'T09:00:00');
SELECT 900001 AS record;
