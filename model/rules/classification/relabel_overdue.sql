-- title.zh: 变更解密后没有重新标志
-- title.en: A copy was not relabelled after a change
-- register: relabel_task
-- use: remind score
-- requirement: E2
-- basis: reg_notice
-- owner: registry_clerk
-- lead_days: 5
-- fix.zh: 请收回该份，废除旧标志并作新标志。
-- fix.en: Take the copy in, cancel the old mark and make the new one.
SELECT t.id AS record, 'document:' || d.id AS names, t.holder AS person, p.department AS department, add_days(t.due_on, 1) AS since, t.done_on AS until,
       '《' || d.title || '》第' || k.copy_no || '份应于' || t.due_on || '前由' || level_name(t.old_level) || '改标为' || level_name(t.new_level) AS detail
FROM relabel_task t JOIN document d ON d.id = t.document JOIN copy k ON k.id = t.copy LEFT JOIN person p ON p.id = t.holder
WHERE t.state IN ('open', 'done') AND t.due_on < coalesce(t.done_on, :today)
