INSERT INTO patrol(key_part, patrol_on, shift, patroller, companion, outcome, state, created_at)
SELECT k.id, p.patrol_on, p.shift, p.patroller, p.companion, p.outcome, p.state, p.created_at FROM patrol p, key_part k
WHERE p.patrol_on = add_days(:today, -6) AND p.shift = 'night' AND p.key_part IS NULL AND k.id < (SELECT max(id) FROM key_part WHERE state = 'confirmed');
DELETE FROM patrol WHERE patrol_on = add_days(:today, -6) AND shift = 'night' AND key_part IS NULL;
SELECT max(id) AS record FROM key_part WHERE state = 'confirmed';
