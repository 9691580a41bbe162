-- title.zh: 涉密人员资格复审逾期
-- title.en: The re-vetting of a cleared person is overdue
-- register: person
-- use: remind score
-- requirement: D3
-- basis: reg_personnel; setting vetting_months_core; setting vetting_months_important; setting vetting_months_general
-- owner: hr
-- lead_days: 60
-- fix.zh: 办理资格复审并登记结论。
-- fix.en: Re-vet the person and enter the conclusion.
SELECT p.id AS record, p.id AS person, p.department AS department, add_days(v.due, 1) AS since,
       p.name || '（' || CASE p.classified_class WHEN 'core' THEN '核心' WHEN 'important' THEN '重要' ELSE '一般' END || '涉密人员）应于' || v.due || '前复审，至今未复审' AS detail
FROM person p
JOIN (SELECT h.id, add_months(coalesce((SELECT max(r.reviewed_on) FROM review r WHERE r.person = h.id AND r.kind = 'vetting' AND r.state = 'done' AND r.reviewed_on <= :today), h.cleared_on),
                 CAST(CASE h.classified_class WHEN 'core' THEN setting('vetting_months_core') WHEN 'important' THEN setting('vetting_months_important')
                      ELSE setting('vetting_months_general') END AS INTEGER)) AS due
      FROM person h WHERE h.classified_class IN ('general', 'important', 'core')) v ON v.id = p.id
WHERE (p.left_on IS NULL OR p.left_on > :today) AND v.due < :today
