INSERT INTO door_key(id, no, name, kind, holder, issued_on, state)
SELECT 900001, 'YS-' || :year || '-' || substr('0000' || (1 + (SELECT coalesce(max(CAST(substr(x.no, 9) AS INTEGER)), 0) FROM door_key x WHERE substr(x.no, 4, 4) = :year)), -4), '示例门禁卡', 'pass', p.id, add_days(:today, -500), 'issued'
FROM person p WHERE p.id = (SELECT max(id) FROM person WHERE state = 'left');
SELECT 900001 AS record;
