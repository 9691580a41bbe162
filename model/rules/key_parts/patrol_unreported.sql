-- title.zh: 巡查发现异常没有立即报告
-- title.en: What a patrol found was not reported at once
-- register: patrol
-- use: prevent score
-- counts: once
-- requirement: H3
-- owner: security_section
-- fix.zh: 请写明异常情况和报告时间；发现问题当时报告。
-- fix.en: Enter what was found and when it was reported; report at once.
SELECT p.id AS record, p.patroller AS person, (SELECT k.department FROM key_part k WHERE k.id = p.key_part) AS department, p.patrol_on AS since, NULL AS until,
       coalesce((SELECT k.name FROM key_part k WHERE k.id = p.key_part), p.place, '') || p.patrol_on || CASE p.shift WHEN 'day' THEN '白班' ELSE '夜班' END || CASE WHEN coalesce(p.detail, '') = '' THEN '发现异常，没有写明情况' WHEN p.reported_at IS NULL THEN '发现异常，没有报告时间' ELSE '发现异常，报告晚于次日' END AS detail
FROM patrol p
WHERE (:record IS NULL OR p.id = :record) AND p.outcome = 'abnormal' AND p.patrol_on >= :from
  AND (coalesce(p.detail, '') = '' OR p.reported_at IS NULL OR substr(p.reported_at, 1, 10) > add_days(p.patrol_on, 1))
