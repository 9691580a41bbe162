-- title.zh: 上网计算机没有登记上网责任人
-- title.en: An internet computer has no registered user
-- register: computer
-- use: score remind
-- requirement: G3
-- owner: equipment_keeper
-- fix.zh: 请在“上网人员登记”中登记并签承诺书。
-- fix.en: Register who goes online with it and have the commitment signed.
SELECT c.id AS record, c.keeper AS person, c.department AS department, coalesce(c.started_on, :from) AS since, NULL AS until,
       '上网计算机' || c.name || '没有登记上网责任人' AS detail
FROM computer c
WHERE c.state = 'in_use' AND c.network = 'internet' AND coalesce(c.started_on, :from) <= :today
  AND NOT EXISTS (SELECT 1 FROM internet_user i WHERE i.computer = c.id AND i.state = 'active')
