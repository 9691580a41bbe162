-- title.zh: 份数没有进入保管账
-- title.en: A copy stands outside the books
-- register: copy
-- use: score remind
-- requirement: F1 F2
-- basis: books
-- owner: registry_clerk
-- fix.zh: 请在保管账中为这一份建账并登记入账移动。
-- fix.en: Enter the copy in the books.
SELECT c.id AS record, 'document:' || d.id AS names, NULL AS person, d.department AS department, coalesce(c.made_on, d.registered_on, :today) AS since, NULL AS until,
       '《' || d.title || '》第' || c.copy_no || '份没有进入保管账，查不到在谁手里' AS detail
FROM copy c JOIN document d ON d.id = c.document
WHERE c.state <> 'void' AND c.level >= 2 AND NOT EXISTS (SELECT 1 FROM custody_item i WHERE i.copy = c.id)
