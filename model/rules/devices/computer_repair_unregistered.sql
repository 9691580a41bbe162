-- title.zh: 涉密计算机送修没有报修登记
-- title.en: A classified computer went to repair without a case
-- register: computer
-- use: prevent score
-- counts: once
-- requirement: G6
-- basis: own
-- owner: equipment_keeper
-- fix.zh: 请先在“设备维修”报修：查明原因、经批准后再修，维修单位、陪同人和存储部件的处理都登记在那里。
-- fix.en: Report it in the register of repairs first: cause, approval, company, escort and what becomes of the disk are entered there.
SELECT c.id AS record, c.keeper AS person, c.department AS department, x.day AS since, NULL AS until,
       '涉密计算机' || c.name || '于' || x.day || '送修，没有报修登记' AS detail
FROM (SELECT k.id, k.repair_on AS day FROM computer k WHERE :record IS NULL OR k.id = :record
      UNION SELECT p.target_record, p.last_on FROM periodic_check p WHERE p.target_register = 'computer' AND p.kind = 'repair' AND (:record IS NULL OR p.target_record = :record)) x
JOIN computer c ON c.id = x.id
WHERE c.secret_level >= 2 AND x.day >= :from AND x.day <= :today
  AND NOT EXISTS (SELECT 1 FROM maintenance m WHERE m.computer = c.id AND m.reported_on <= x.day AND (m.state IN ('reported', 'diagnosed', 'approved') OR coalesce(m.done_on, m.dropped_on) >= x.day))
