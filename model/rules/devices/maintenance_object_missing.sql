-- title.zh: 维修没有写明修什么
-- title.en: A repair that does not say of what
-- register: maintenance
-- use: prevent score
-- counts: once
-- requirement: G6
-- basis: own
-- owner: equipment_keeper
-- fix.zh: 请选定计算机、办公设备或存储介质；台账里没有的先登记。
-- fix.en: Choose the computer, the office device or the medium; register it first if it is not there.
SELECT m.id AS record, m.reported_by AS person, m.department AS department, m.reported_on AS since, NULL AS until,
       '维修“' || m.fault || '”没有选定计算机、设备或介质，无从判断是否涉密' AS detail
FROM maintenance m
WHERE (:record IS NULL OR m.id = :record) AND m.state <> 'dropped' AND m.reported_on >= :from AND m.computer IS NULL AND m.equipment IS NULL AND m.medium IS NULL
