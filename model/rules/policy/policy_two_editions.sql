-- title.zh: 已被新版替代的制度仍标为施行
-- title.en: A superseded edition is still in force beside the new one
-- register: policy
-- use: remind score
-- requirement: B2
-- owner: secrecy_officer
-- fix.zh: 将旧版制度登记为“被替代”。
-- fix.en: Record the old edition as superseded.
SELECT o.id AS record, o.department AS department, n.effective_on AS since, o.ended_on AS until,
       '《' || o.title || '》' || coalesce(o.edition, '旧版') || '已被' || n.effective_on || '施行的新版替代，' || CASE WHEN o.ended_on IS NULL THEN '仍标为施行' ELSE '迟至' || o.ended_on || '才废止' END AS detail
FROM policy o JOIN policy n ON n.supersedes = o.id AND n.state <> 'draft' AND n.effective_on <= :today
WHERE o.state <> 'draft' AND n.effective_on < coalesce(o.ended_on, CASE WHEN o.state = 'in_force' THEN '9999' ELSE '' END)
  AND n.id = (SELECT min(m.id) FROM policy m WHERE m.supersedes = o.id AND m.state <> 'draft' AND m.effective_on <= :today)
