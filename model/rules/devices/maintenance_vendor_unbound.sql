-- title.zh: 外来维修单位没有审查或没有签保密协议
-- title.en: The repair company is not reviewed and bound
-- register: maintenance
-- use: prevent score
-- counts: once
-- requirement: G6
-- basis: item_35
-- owner: equipment_keeper
-- fix.zh: 请在“涉密业务供应商”中完成审查和保密协议，并在维修登记中选定。
-- fix.en: Review and bind the company in the register of vendors, and name it in the repair.
-- view: agreement
SELECT m.id AS record, m.reported_by AS person, m.department AS department, coalesce(m.done_on, :today) AS since, NULL AS until,
       '涉密设备维修由' || coalesce(nullif(m.company, ''), w.name, '外来单位') || '办理，没有有效的保密协议' AS detail
FROM maintenance m LEFT JOIN computer c ON c.id = m.computer LEFT JOIN equipment e ON e.id = m.equipment LEFT JOIN medium k ON k.id = m.medium LEFT JOIN vendor w ON w.id = m.vendor
WHERE (:record IS NULL OR m.id = :record) AND (m.state = 'done' OR (:record IS NOT NULL AND m.state = 'approved')) AND coalesce(c.secret_level, e.secret_level, k.secret_level) >= 2 AND (coalesce(m.company, '') <> '' OR m.vendor IS NOT NULL) AND coalesce(m.done_on, :today) >= :from
  AND NOT EXISTS (SELECT 1 FROM agreement v WHERE v.vendor = m.vendor AND v.from_on <= coalesce(m.started_on, m.done_on, :today) AND v.until_on >= coalesce(m.started_on, m.done_on, :today))   -- refused when it is approved, before the machine is gone; counted once it was done
