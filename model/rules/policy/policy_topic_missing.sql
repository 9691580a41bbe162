-- title.zh: 应有的保密制度缺失
-- title.en: Rules of the house on required topics are missing
-- register: unit
-- use: remind score
-- requirement: B1
-- basis: item_5
-- owner: secrecy_officer
-- fix.zh: 制定所缺主题的保密制度并批准施行。
-- fix.en: Write the policies on the missing topics and put them in force.
SELECT u.id AS record, :from AS since,
       '缺少现行制度：' || substr(m.names, 1, length(m.names) - 1) AS detail
FROM unit u,
     (SELECT CASE WHEN max(CASE WHEN p.topic = 'general' THEN 1 ELSE 0 END) = 1 THEN '' ELSE '保密工作管理办法、' END
          || CASE WHEN max(CASE WHEN p.topic = 'release' THEN 1 ELSE 0 END) = 1 THEN '' ELSE '信息公开保密审查、' END
          || CASE WHEN max(CASE WHEN p.topic = 'work' THEN 1 ELSE 0 END) = 1 THEN '' ELSE '保密工作责任制、' END
          || CASE WHEN max(CASE WHEN p.topic = 'personnel' THEN 1 ELSE 0 END) = 1 THEN '' ELSE '涉密人员管理、' END
          || CASE WHEN max(CASE WHEN p.topic = 'education' THEN 1 ELSE 0 END) = 1 THEN '' ELSE '宣传教育、' END
          || CASE WHEN max(CASE WHEN p.topic = 'computer' THEN 1 ELSE 0 END) = 1 THEN '' ELSE '计算机、' END
          || CASE WHEN max(CASE WHEN p.topic = 'key_part' THEN 1 ELSE 0 END) = 1 THEN '' ELSE '要害部门部位、' END
          || CASE WHEN max(CASE WHEN p.topic = 'equipment' THEN 1 ELSE 0 END) = 1 THEN '' ELSE '传真复印等设备、' END
          || CASE WHEN max(CASE WHEN p.topic = 'meeting' THEN 1 ELSE 0 END) = 1 THEN '' ELSE '涉密会议、' END
          || CASE WHEN max(CASE WHEN p.topic = 'circulation' THEN 1 ELSE 0 END) = 1 THEN '' ELSE '文件传阅、' END
          || CASE WHEN max(CASE WHEN p.topic = 'archive' THEN 1 ELSE 0 END) = 1 THEN '' ELSE '档案管理、' END AS names
      FROM (SELECT 'none' AS topic UNION ALL SELECT topic FROM policy
            WHERE state <> 'draft' AND effective_on <= :today AND (ended_on IS NULL OR ended_on > :today)) p) m
WHERE u.state = 'active' AND m.names <> ''
