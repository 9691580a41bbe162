-- title.zh: 复制密码电报
-- title.en: A cipher telegram was copied
-- register: copy
-- use: prevent score
-- counts: once
-- requirement: F8
-- basis: telegrams
-- owner: registry_clerk
-- fix.zh: 密码电报不得复制；请立即收回复制件，按违规处理。
-- fix.en: Cipher telegrams are never copied: recall the copy and handle it as a violation.
SELECT c.id AS record, 'document:' || d.id AS names, c.made_by AS person, d.department AS department, coalesce(c.made_on, d.registered_on, :today) AS since, NULL AS until,
       '电报《' || d.title || '》被复制（复制件' || c.copy_no || '号）' AS detail
FROM copy c JOIN document d ON d.id = c.document
WHERE (:record IS NULL OR c.id = :record) AND d.kind = 'telegram' AND c.kind = 'duplicate' AND c.state <> 'void'
  AND coalesce(c.made_on, d.registered_on) >= :from
