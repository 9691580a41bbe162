-- title.zh: 涉密计算机没有视频干扰器
-- title.en: A classified computer has no video-leak jammer
-- register: computer
-- use: score remind
-- requirement: G2
-- owner: equipment_keeper
-- fix.zh: 请加装视频干扰器，并在“计算机保密检查记录”中签字登记。
-- fix.en: Fit a video-leak jammer and sign it in the check records.
-- view: computer_lack
SELECT c.id AS record, c.keeper AS person, c.department AS department, l.since AS since, l.until AS until,
       c.name || '（' || coalesce(c.no, '' || c.id) || '）' || CASE WHEN l.until IS NULL THEN '' ELSE '在' || l.since || '的检查中' END || '没有防视频泄漏干扰器' AS detail
FROM computer_lack l JOIN computer c ON c.id = l.computer
WHERE l.fact = 'jammer' AND c.secret_level >= 2
