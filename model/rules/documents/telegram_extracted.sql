-- title.zh: 摘录或汇编了密码电报
-- title.en: A cipher telegram was extracted or compiled
-- register: extract
-- use: prevent score
-- counts: once
-- requirement: F8
-- basis: telegrams
-- owner: registry_clerk
-- fix.zh: 密码电报不得抄录、汇编；请剔除该来源。
-- fix.en: Cipher telegrams are not extracted or compiled: strike that source.
SELECT e.id AS record, e.applicant AS person, e.department AS department, coalesce(e.approved_on, :today) AS since, NULL AS until,
       '《' || e.title || '》摘录汇编了密码电报《' || d.title || '》' AS detail
FROM extract e JOIN extract_source x ON x.extract = e.id AND x.state = 'listed' JOIN document d ON d.id = x.document
WHERE (:record IS NULL OR e.id = :record) AND e.state IN ('approved', 'done') AND coalesce(e.approved_on, :today) >= :from AND d.kind = 'telegram'
  AND d.id = (SELECT y.document FROM extract_source y JOIN document z ON z.id = y.document WHERE y.extract = e.id AND y.state = 'listed' AND z.kind = 'telegram' ORDER BY z.id LIMIT 1)
