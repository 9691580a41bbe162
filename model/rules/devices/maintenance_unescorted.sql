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
       '涉密设备维修' || coalesce(m.no, '') || '由' || coalesce(nullif(m.company, ''), v.name, '外来单位') || '到现场办理，没有在职的本单位人员陪同' AS detail
FROM maintenance m LEFT JOIN computer c ON c.id = m.computer LEFT JOIN equipment e ON e.id = m.equipment LEFT JOIN medium k ON k.id = m.medium LEFT JOIN vendor v ON v.id = m.vendor
WHERE (:record IS NULL OR m.id = :record) AND m.state = 'done' AND m.done_on >= :from AND (coalesce(m.company, '') <> '' OR m.vendor IS NOT NULL) AND (m.escort IS NULL OR EXISTS (SELECT 1 FROM person x WHERE x.id = m.escort AND x.left_on < coalesce(m.started_on, m.done_on)))
  AND coalesce(m.on_site, 1) = 1 AND coalesce(c.secret_level, e.secret_level, k.secret_level, 2) >= 2   -- sent out: maintenance_sent_with_media
