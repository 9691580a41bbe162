-- title.zh: 年度保密教育内容不够深入
-- title.en: Secrecy education covered too few topics
-- register: unit
-- use: remind score
-- requirement: C2
-- basis: setting training_topics_min; setting training_until
-- owner: secrecy_officer
-- lead_days: 60
-- fix.zh: 增加培训内容（法律法规、计算机保密、载体管理、警示教育等）。
-- fix.en: Add topics: law, computer secrecy, carriers, cases.
SELECT u.id AS record, add_days(:year || '-' || setting('training_until'), 1) AS since,
       (SELECT min(s.held_on) FROM course_session s WHERE s.state = 'held' AND s.held_on > :year || '-' || setting('training_until') AND s.held_on <= :today
           AND (SELECT count(DISTINCT n.topic) FROM course_session n WHERE n.state = 'held' AND n.held_on BETWEEN :year || '-01-01' AND s.held_on) >= CAST(setting('training_topics_min') AS INTEGER)) AS until,
       :year || '年度到' || setting('training_until') || '保密教育只涉及' || t.topics || '类内容，少于' || setting('training_topics_min') || '类' AS detail
FROM unit u,
     (SELECT count(DISTINCT s.topic) AS topics FROM course_session s WHERE s.state = 'held' AND s.held_on BETWEEN :year || '-01-01' AND :year || '-' || setting('training_until')) t
WHERE u.state = 'active' AND :today > :year || '-' || setting('training_until') AND t.topics < CAST(setting('training_topics_min') AS INTEGER)
