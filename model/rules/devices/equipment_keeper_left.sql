-- title.zh: 办公设备的责任人已离开单位
-- title.en: The keeper of an office device has left
-- register: equipment
-- use: prevent
-- requirement: D3
-- basis: books
-- owner: equipment_keeper
-- fix.zh: 请选择在职人员为责任人。
-- fix.en: Choose somebody who is in the office.
SELECT t.id AS record, p.id AS person, t.department AS department, p.left_on AS since, NULL AS until,
       t.name || '的责任人' || p.name || '已于' || p.left_on || '离开单位' AS detail
FROM equipment t JOIN person p ON p.id = t.keeper
WHERE (:record IS NULL OR t.id = :record) AND t.state IN ('in_use', 'idle', 'in_repair') AND p.left_on <= :today
