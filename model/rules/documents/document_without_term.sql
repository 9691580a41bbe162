-- title.zh: 涉密文件没有保密期限
-- title.en: A classified paper has no term
-- register: document
-- use: score remind
-- counts: once
-- requirement: F1
-- basis: marks
-- owner: registry_clerk
-- fix.zh: 请按来文标注补填保密期限；未标注的按最长期限推定并注明。
-- fix.en: Enter the term of the mark, or the assumed longest term.
SELECT d.id AS record, d.handler AS person, d.department AS department, d.registered_on AS since, NULL AS until,
       '《' || d.title || '》（' || level_name(d.level) || '）没有填写保密期限' AS detail
FROM document d
WHERE d.level >= 2 AND d.state <> 'void' AND coalesce(d.term, '') = '' AND d.registered_on >= :from
