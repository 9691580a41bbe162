-- title.zh: 应有的保密制度缺失
-- title.en: Rules of the house on required topics are missing
-- register: unit
-- use: remind score
-- requirement: B1
-- basis: item_5
-- owner: secrecy_officer
-- fix.zh: 制定所缺主题的保密制度并批准施行。
-- fix.en: Write the policies on the missing topics and put them in force.
SELECT u.id AS record, g.day AS since,
       (SELECT min(n.effective_on) FROM policy n WHERE n.topic = v.topic AND n.state <> 'draft' AND n.effective_on > g.day) AS until,
       '缺少现行制度：' || v.zh AS detail
FROM unit u
CROSS JOIN (SELECT 'general' AS topic, '保密工作管理办法' AS zh UNION ALL SELECT 'release', '信息公开保密审查' UNION ALL SELECT 'work', '保密工作责任制' UNION ALL SELECT 'personnel', '涉密人员管理'
      UNION ALL SELECT 'education', '宣传教育' UNION ALL SELECT 'computer', '计算机' UNION ALL SELECT 'key_part', '要害部门部位' UNION ALL SELECT 'equipment', '传真复印等设备'
      UNION ALL SELECT 'meeting', '涉密会议' UNION ALL SELECT 'circulation', '文件传阅' UNION ALL SELECT 'archive', '档案管理') v
JOIN (SELECT topic, ended_on AS day FROM policy WHERE state <> 'draft' AND ended_on <= :today
      UNION SELECT x.topic, :from FROM (SELECT 'general' AS topic UNION ALL SELECT 'release' UNION ALL SELECT 'work' UNION ALL SELECT 'personnel' UNION ALL SELECT 'education' UNION ALL SELECT 'computer'
            UNION ALL SELECT 'key_part' UNION ALL SELECT 'equipment' UNION ALL SELECT 'meeting' UNION ALL SELECT 'circulation' UNION ALL SELECT 'archive') x
      WHERE NOT EXISTS (SELECT 1 FROM policy z WHERE z.topic = x.topic AND z.state <> 'draft' AND z.ended_on <= :from)) g ON g.topic = v.topic
WHERE u.state = 'active'
  AND NOT EXISTS (SELECT 1 FROM policy p WHERE p.topic = v.topic AND p.state <> 'draft' AND p.effective_on <= add_days(g.day, 1) AND (p.ended_on IS NULL OR p.ended_on > g.day))
