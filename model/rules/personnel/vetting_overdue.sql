-- title.zh: 涉密人员资格复审逾期
-- title.en: The re-vetting of a cleared person is overdue
-- register: person
-- use: remind score
-- requirement: D3
-- basis: reg_personnel; setting vetting_months_core; setting vetting_months_important; setting vetting_months_general
-- view: left_work clearance_end
-- owner: hr
-- asks: owner
-- lead_days: 60
-- fix.zh: 办理资格复审并登记结论。
-- fix.en: Re-vet the person and enter the conclusion.
SELECT p.id AS record, p.id AS person, p.department AS department, add_days(v.due, 1) AS since, coalesce(v.next, w.day) AS until,
       p.name || '（' || CASE p.classified_class WHEN 'core' THEN '核心' WHEN 'important' THEN '重要' ELSE '一般' END || '涉密人员）应于' || v.due || '前复审，' || CASE WHEN v.next IS NULL THEN '至今未复审' ELSE '迟至' || v.next || '才复审' END AS detail
FROM person p
JOIN (SELECT h.id, add_months(a.day, CAST(CASE h.classified_class WHEN 'core' THEN setting('vetting_months_core') WHEN 'important' THEN setting('vetting_months_important')
                                          ELSE setting('vetting_months_general') END AS INTEGER)) AS due,
             (SELECT min(r.reviewed_on) FROM review r WHERE r.person = h.id AND r.kind = 'vetting' AND r.state = 'done' AND r.reviewed_on > a.day AND r.reviewed_on <= :today) AS next
      FROM person h JOIN (SELECT id AS person, cleared_on AS day FROM person UNION SELECT r.person, r.reviewed_on FROM review r JOIN person q ON q.id = r.person
                          WHERE r.kind = 'vetting' AND r.state = 'done' AND r.reviewed_on >= coalesce(q.cleared_on, '')) a ON a.person = h.id
      WHERE h.classified_class IN ('general', 'important', 'core') AND a.day <= :today) v ON v.id = p.id
JOIN left_work w ON w.person = p.id
WHERE v.due < coalesce(v.next, w.day, :today) AND v.due < :today
UNION   -- before he was cleared anew
SELECT p.id, p.id, p.department, add_days(v.due, 1), CASE WHEN v.ends <= :today THEN v.ends END, p.name || '应于' || v.due || '前复审，' || CASE WHEN v.ends <= :today THEN '到' || v.ends || '才重新审查' ELSE '至今未复审' END
FROM (SELECT c.person, add_months(c.approved_on, CAST(CASE c.wanted_class WHEN 'core' THEN setting('vetting_months_core') WHEN 'important' THEN setting('vetting_months_important') ELSE setting('vetting_months_general') END AS INTEGER)) AS due,
             (SELECT min(e.day) FROM (SELECT r.reviewed_on AS day FROM review r WHERE r.person = c.person AND r.kind = 'vetting' AND r.state = 'done' AND r.reviewed_on > c.approved_on
                                      UNION ALL SELECT k.approved_on FROM clearance k WHERE k.person = c.person AND k.state IN ('approved', 'ended') AND k.approved_on > c.approved_on
                                      UNION ALL SELECT l.leave_on FROM leaving l WHERE l.person = c.person AND l.state IN ('approved', 'closed') AND l.leave_on > c.approved_on
                                      UNION ALL SELECT z.day FROM clearance_end z WHERE z.clearance = c.id AND z.day > c.approved_on
                                      UNION ALL SELECT q.cleared_on) e) AS ends
      FROM person q JOIN clearance c ON c.person = q.id WHERE c.state IN ('approved', 'ended') AND c.approved_on < q.cleared_on) v
JOIN person p ON p.id = v.person
WHERE v.due < v.ends AND v.due < :today AND v.ends >= :from
