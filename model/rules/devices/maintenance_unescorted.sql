-- title.zh: 涉密设备维修无人陪同
-- title.en: A repair was not escorted
-- register: maintenance
-- use: prevent score
-- counts: once
-- requirement: G6
-- owner: equipment_keeper
-- fix.zh: 外来人员维修须本单位人员全程陪同。
-- fix.en: Outside technicians are escorted throughout.
SELECT m.id AS record, m.reported_by AS person, m.department AS department, m.done_on AS since, NULL AS until,
       '维修' || coalesce(m.no, '') || '由' || m.company || '办理，没有本单位人员陪同' AS detail
FROM maintenance m
WHERE (:record IS NULL OR m.id = :record) AND m.state = 'done' AND m.done_on >= :from AND coalesce(m.company, '') <> '' AND m.escort IS NULL
