-- title.zh: 已被新版替代的制度仍标为施行
-- title.en: A superseded edition is still in force beside the new one
-- register: policy
-- use: remind score
-- requirement: B2
-- owner: secrecy_officer
-- fix.zh: 将旧版制度登记为“被替代”。
-- fix.en: Record the old edition as superseded.
SELECT o.id AS record, o.department AS department, n.effective_on AS since,
       '《' || o.title || '》' || coalesce(o.edition, '旧版') || '已被' || n.effective_on || '施行的新版替代，仍标为施行' AS detail
FROM policy o JOIN policy n ON n.supersedes = o.id AND n.state = 'in_force' AND n.effective_on <= :today
WHERE o.state = 'in_force'
