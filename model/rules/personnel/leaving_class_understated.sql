-- title.zh: 离岗手续的原涉密类别低于本人类别
-- title.en: A leaving case names a lower class than the person had
-- register: leaving
-- use: prevent score
-- requirement: D3
-- basis: reg_personnel; setting cooling_months_core_min; setting cooling_months_important_min; setting cooling_months_general_min
-- view: clearance_end
-- owner: hr
-- fix.zh: 请按审查批准的类别更正：批准前人事干部用“补正手续”，批准后分管领导用“更正脱密期”，脱密期按原类别重新确定。
-- fix.en: Name the class he was cleared for: HR before the approval, the leader in charge after it, with the cooling-off period of that class.
WITH g(class, n, months) AS (SELECT 'core', 3, CAST(setting('cooling_months_core_min') AS INTEGER) UNION ALL SELECT 'important', 2, CAST(setting('cooling_months_important_min') AS INTEGER)
                             UNION ALL SELECT 'general', 1, CAST(setting('cooling_months_general_min') AS INTEGER)),
x AS (   -- the last case that cleared him before he left, unless it ended earlier or his class was changed since
  SELECT l.id, l.person, l.department, l.state, l.class_before, coalesce(l.approved_on, l.leave_on) AS day,
         CASE WHEN p.cleared_on > c.approved_on AND p.cleared_on < l.leave_on THEN p.classified_class ELSE c.wanted_class END AS had
  FROM leaving l JOIN person p ON p.id = l.person JOIN clearance c ON c.person = l.person AND c.state IN ('approved', 'ended') JOIN clearance_end e ON e.clearance = c.id
  WHERE (:record IS NULL OR l.id = :record) AND c.approved_on <= l.leave_on AND coalesce(e.day, '9999') >= l.leave_on
    AND NOT EXISTS (SELECT 1 FROM clearance n WHERE n.person = c.person AND n.state IN ('approved', 'ended') AND n.approved_on <= l.leave_on AND (n.approved_on > c.approved_on OR (n.approved_on = c.approved_on AND n.id > c.id)))
)
SELECT x.id AS record, x.person AS person, x.department AS department, x.day AS since, add_months(x.day, g.months) AS until,
       p.name || '离岗前是' || CASE x.had WHEN 'core' THEN '核心' WHEN 'important' THEN '重要' ELSE '一般' END || '涉密人员，手续上写的是' || CASE x.class_before WHEN 'important' THEN '重要涉密人员' WHEN 'general' THEN '一般涉密人员' ELSE '非涉密人员' END AS detail
FROM x JOIN person p ON p.id = x.person JOIN g ON g.class = x.had LEFT JOIN g b ON b.class = x.class_before
WHERE coalesce(b.n, 0) < g.n AND (x.state IN ('approved', 'closed') OR (:record IS NOT NULL AND x.state IN ('opened', 'handed_over')))
