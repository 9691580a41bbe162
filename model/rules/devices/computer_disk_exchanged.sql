-- title.zh: 涉密计算机更换硬盘没有经过维修审批
-- title.en: The disk of a classified computer was exchanged without an approved repair
-- register: computer
-- use: prevent score
-- counts: once
-- requirement: G6 G1
-- basis: own
-- owner: equipment_keeper
-- fix.zh: 请先在“设备维修”报修，“存储部件处理”选更换旧件，经批准后再换；旧硬盘登记进存储介质台账。
-- fix.en: Report a repair that replaces the part, have it approved, then change the disk; the old one is registered as a medium.
SELECT c.id AS record, c.keeper AS person, c.department AS department, x.day AS since, NULL AS until,
       '涉密计算机' || c.name || '于' || x.day || '更换硬盘，没有经批准的更换硬盘的维修' AS detail
FROM (SELECT k.id, k.disk_on AS day FROM computer k WHERE :record IS NULL OR k.id = :record
      UNION SELECT p.target_record, p.last_on FROM periodic_check p WHERE p.target_register = 'computer' AND p.kind = 'disk' AND (:record IS NULL OR p.target_record = :record)) x
JOIN computer c ON c.id = x.id
WHERE c.secret_level >= 2 AND x.day >= :from AND x.day <= :today
  AND NOT EXISTS (SELECT 1 FROM maintenance m WHERE m.computer = c.id AND m.state IN ('approved', 'done') AND m.media_handling IN ('replaced', 'destroyed') AND coalesce(m.approved_on, '') <= x.day AND coalesce(m.done_on, '9999') >= x.day)
