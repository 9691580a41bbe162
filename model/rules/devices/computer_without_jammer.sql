-- title.zh: 涉密计算机没有视频干扰器
-- title.en: A classified computer has no video-leak jammer
-- register: computer
-- use: score remind
-- requirement: G2
-- owner: equipment_keeper
-- fix.zh: 请加装视频干扰器，并在“计算机保密检查记录”中签字登记。
-- fix.en: Fit a video-leak jammer and sign it in the check records.
SELECT c.id AS record, c.keeper AS person, c.department AS department, coalesce(c.last_check_on, c.started_on, :from) AS since, NULL AS until,
       c.name || '（' || coalesce(c.no, c.id) || '）没有防视频泄漏干扰器' AS detail
FROM computer c
WHERE c.state = 'in_use' AND c.secret_level >= 2 AND coalesce(c.jammer, 0) = 0
