-- title.zh: 脱密期短于规定
-- title.en: The cooling-off period is shorter than prescribed
-- register: leaving
-- use: prevent score
-- requirement: D3
-- basis: reg_personnel; setting cooling_months_core_min; setting cooling_months_important_min; setting cooling_months_general_min
-- owner: hr
-- fix.zh: 按原涉密类别重新确定脱密期（核心、重要、一般）。
-- fix.en: Set the cooling-off period prescribed for the class.
SELECT l.id AS record, l.person AS person, l.department AS department, coalesce(l.approved_on, l.leave_on) AS since, add_months(coalesce(l.begun_on, l.leave_on), m.months) AS until,
       p.name || '（原' || CASE l.class_before WHEN 'core' THEN '核心' WHEN 'important' THEN '重要' ELSE '一般' END || '涉密人员）脱密期'
       || CASE WHEN l.cool_off_until IS NULL THEN '未确定' ELSE l.cool_off_from || '至' || l.cool_off_until || CASE WHEN l.cool_off_from < l.begun_on THEN '，自' || l.begun_on || '批准之日起算' ELSE '' END END || '，少于' || m.months || '个月' AS detail
FROM (SELECT z.id, z.person, z.department, z.state, z.class_before, z.leave_on, z.approved_on, z.cool_off_months, z.cool_off_from, z.cool_off_until,   -- from the day of the approval on, whatever earlier day was entered
             CASE WHEN z.cool_off_from < z.approved_on THEN z.approved_on ELSE coalesce(z.cool_off_from, z.approved_on) END AS begun_on FROM leaving z) l
JOIN person p ON p.id = l.person
JOIN (SELECT 'core' AS class, CAST(setting('cooling_months_core_min') AS INTEGER) AS months
      UNION ALL SELECT 'important', CAST(setting('cooling_months_important_min') AS INTEGER)
      UNION ALL SELECT 'general', CAST(setting('cooling_months_general_min') AS INTEGER)) m ON m.class = l.class_before
WHERE (:record IS NULL OR l.id = :record) AND l.state IN ('approved', 'closed')
  AND (l.cool_off_until IS NULL OR l.cool_off_from IS NULL OR coalesce(l.cool_off_months, 0) < m.months
       OR l.cool_off_until < add_days(add_months(l.begun_on, m.months), -1))
