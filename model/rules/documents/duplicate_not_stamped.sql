-- title.zh: 复制件没有加盖复制戳记
-- title.en: A copy bears no copy stamp
-- register: copy
-- use: prevent score
-- counts: once
-- requirement: F9
-- basis: carriers_copying
-- owner: registry_clerk
-- fix.zh: 请加盖复制戳记并在复制登记中勾选。
-- fix.en: Stamp the copy and tick it in the register.
SELECT c.id AS record, 'document:' || d.id AS names, c.made_by AS person, d.department AS department, coalesce(c.made_on, :today) AS since, NULL AS until,
       '《' || d.title || '》复制件' || c.copy_no || '号没有加盖复制戳记' AS detail
FROM copy c JOIN document d ON d.id = c.document
WHERE (:record IS NULL OR c.id = :record) AND c.kind = 'duplicate' AND c.state <> 'void' AND c.level >= 2 AND coalesce(c.stamped, 0) = 0 AND c.made_on >= :from
