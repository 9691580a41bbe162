-- title.zh: 上岗未按时签订保密承诺书
-- title.en: No undertaking was signed on entry to a classified post
-- register: person
-- use: remind score
-- requirement: D2
-- basis: reg_personnel; setting pledge_entry_days
-- owner: hr
-- lead_days: 5
-- fix.zh: 请本人签订上岗承诺书。
-- fix.en: Have the person sign the undertaking.
SELECT p.id AS record, p.id AS person, p.department AS department, add_days(p.cleared_on, 1 + CAST(setting('pledge_entry_days') AS INTEGER)) AS since, coalesce(g.day, p.left_on) AS until,
       p.name || p.cleared_on || '确定为涉密人员，上岗承诺书' || CASE WHEN g.day IS NULL THEN '未签订' ELSE '迟至' || g.day || '才签订' END AS detail
FROM person p
LEFT JOIN (SELECT h.id, min(e.signed_on) AS day FROM person h JOIN pledge e ON e.person = h.id WHERE e.kind = 'entry' AND e.state = 'signed'
              AND (e.signed_on >= add_days(h.cleared_on, -60) OR e.year = CAST(substr(h.cleared_on, 1, 4) AS INTEGER)) AND e.signed_on <= :today GROUP BY h.id) g ON g.id = p.id
WHERE p.classified_class IN ('general', 'important', 'core') AND (p.left_on IS NULL OR p.left_on > add_days(p.cleared_on, CAST(setting('pledge_entry_days') AS INTEGER)))
  AND p.cleared_on >= add_days(:from, -60) AND p.cleared_on < add_days(:today, 0 - CAST(setting('pledge_entry_days') AS INTEGER))
  AND (g.day IS NULL OR g.day > add_days(p.cleared_on, CAST(setting('pledge_entry_days') AS INTEGER)))
  AND NOT EXISTS (SELECT 1 FROM clearance c WHERE c.person = p.id AND c.state = 'approved' AND c.approved_on < p.cleared_on   -- lowered: he signed when he was cleared
                     AND CASE c.wanted_class WHEN 'core' THEN 3 WHEN 'important' THEN 2 ELSE 1 END > CASE p.classified_class WHEN 'core' THEN 3 WHEN 'important' THEN 2 ELSE 1 END)
