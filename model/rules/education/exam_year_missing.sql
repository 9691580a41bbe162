-- title.zh: 涉密人员本年度没有参加保密考核
-- title.en: A cleared person took no exam this year
-- register: person
-- lead_days: 30
-- use: remind score
-- requirement: C3
-- basis: setting exam_until
-- owner: secrecy_officer
-- fix.zh: 请安排考试。
-- fix.en: Have the person take the exam.
SELECT p.id AS record, p.id AS person, p.department AS department, :year || '-' || setting('exam_until') AS since, NULL AS until,
       '涉密人员' || p.name || '在' || :year || '年没有参加保密考核' AS detail
FROM person p
WHERE p.state = 'active' AND p.classified_class IN ('general', 'important', 'core') AND coalesce(p.cleared_on, '') < :year || '-07-01' AND :today >= :year || '-' || setting('exam_until')
  AND NOT EXISTS (SELECT 1 FROM attendance a JOIN course_session s ON s.id = a.session WHERE a.person = p.id AND a.state = 'attended' AND s.kind = 'exam' AND substr(s.held_on, 1, 4) = :year)
  AND NOT EXISTS (SELECT 1 FROM exam_attempt t WHERE t.person = p.id AND t.state = 'done' AND substr(t.finished_at, 1, 4) = :year)
