-- title.zh: 计算机检查情况没有签字的检查记录
-- title.en: The facts of a computer have no signed check behind them
-- register: computer
-- use: score remind
-- requirement: G2
-- basis: own
-- owner: equipment_keeper
-- fix.zh: 请在“计算机保密检查记录”中补登当次检查并签字。
-- fix.en: Record and sign the check that found them.
-- view: computer_out
SELECT c.id AS record, c.keeper AS person, c.department AS department, c.last_check_on AS since, CASE WHEN o.day <= :today THEN o.day END AS until,
       c.name || '登记' || c.last_check_on || '检查过，没有检查人签字的记录' AS detail
FROM computer c LEFT JOIN computer_out o ON o.computer = c.id
WHERE (c.state = 'in_use' OR o.day >= c.last_check_on) AND c.last_check_on IS NOT NULL AND c.check_by IS NULL
  AND NOT EXISTS (SELECT 1 FROM computer_check k WHERE k.computer = c.id AND k.checked_on = c.last_check_on)
