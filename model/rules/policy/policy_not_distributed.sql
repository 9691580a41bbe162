-- title.zh: 制度未下发给全部应知人员阅签
-- title.en: A policy was not given to everyone who has to read it
-- register: policy
-- use: remind score
-- requirement: B2
-- basis: setting policy_sign_days
-- view: left_work led
-- owner: secrecy_officer
-- fix.zh: 在“制度阅签”中补发给未下发的人员。
-- fix.en: Ask the people who have not been asked to read and sign.
SELECT p.id AS record, p.department AS department, min(x.day) AS since, CASE WHEN count(x.sign) = count(*) THEN max(x.asked_on) WHEN p.ended_on <= :today THEN p.ended_on END AS until,
       '《' || p.title || '》有' || CASE WHEN count(x.sign) = count(*) THEN count(*) || '名应阅签人员逾期才下发，最迟到' || max(x.asked_on)
                                       ELSE (count(*) - count(x.sign)) || '名应阅签人员没有下发（如' || min(CASE WHEN x.sign IS NULL THEN x.name END) || '）' END AS detail
FROM policy p
JOIN (SELECT q.id AS policy, h.name AS name, s.id AS sign, s.asked_on,
             add_days(CASE WHEN q.reader_group = 'classified' AND h.cleared_on > q.effective_on AND h.cleared_on > coalesce(h.joined_on, '') THEN h.cleared_on WHEN q.reader_group = 'leaders' AND l.from_on > q.effective_on THEN l.from_on WHEN h.joined_on > q.effective_on THEN h.joined_on ELSE q.effective_on END, CAST(setting('policy_sign_days') AS INTEGER) + 1) AS day
      FROM policy q JOIN person h ON h.state <> 'void' AND (h.left_on IS NULL OR h.left_on > :today)
        AND (q.reader_group = 'everyone' OR (q.reader_group = 'leaders' AND h.is_leader = 1)
             OR (q.reader_group = 'classified' AND h.classified_class IN ('general', 'important', 'core')
                 AND NOT EXISTS (SELECT 1 FROM left_work w WHERE w.person = h.id AND w.day <= q.effective_on)))
      LEFT JOIN led l ON l.person = h.id AND l.until_on = '9999'
      LEFT JOIN policy_sign s ON s.policy = q.id AND s.person = h.id
      WHERE (q.state = 'in_force' OR (q.state IN ('superseded', 'repealed') AND q.ended_on > :from)) AND q.effective_on <= :today) x ON x.policy = p.id
WHERE x.day <= :today AND x.day < coalesce(p.ended_on, '9999') AND (x.sign IS NULL OR (x.day >= :from AND x.asked_on >= x.day))   -- since when an earlier one is read here nobody enters
GROUP BY p.id, p.department, p.title, p.ended_on
