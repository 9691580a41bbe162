-- title.zh: 重要文件夹没有保护
-- title.en: An important folder is not protected
-- class: all
-- severity: 4
-- item: 25
-- requirement: G2
-- facts: mounted secret_dir?
-- trap.zh: 加密文件夹已解锁不算没加密
-- trap.en: an encrypted folder that is open now is still encrypted
-- fix.zh: 请对重要文件夹加密或设访问权限。
-- fix.en: Encrypt the folder or close it to others.
SELECT CASE WHEN d.present = 0 THEN 'person' WHEN d.encrypted = 1 OR d.others = 0 THEN 'pass' ELSE 'fail' END AS verdict,
       '第' || d.nr || '个登记的文件夹' || CASE WHEN d.present = 0 THEN '不存在或没有挂载' WHEN d.encrypted = 1 THEN '已加密' WHEN d.others = 0 THEN '只有本人可读' ELSE '他人可读且没有加密' END AS zh,
       'registered folder ' || d.nr || CASE WHEN d.present = 0 THEN ' is not there or not mounted' WHEN d.encrypted = 1 THEN ' is encrypted' WHEN d.others = 0 THEN ' is closed to others' ELSE ' is open to others and not encrypted' END AS en
FROM secret_dir d
UNION ALL SELECT CASE WHEN t.class = 'classified' THEN 'person' ELSE 'na' END, '台账没有列出重要文件夹', 'the register lists no important folder' FROM task t WHERE NOT EXISTS (SELECT 1 FROM secret_dir)
