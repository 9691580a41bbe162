-- title.zh: 导入导出没有用登记的中间机
-- title.en: Data was moved by a machine that is no transfer machine
-- register: data_transfer
-- use: prevent
-- requirement: G1 G4
-- basis: practice_transfer
-- owner: equipment_keeper
-- fix.zh: 请改用台账上用途为“中间机”、不联网的计算机；没有的，先登记（涉密的须经设备审批）一台专用的。
-- fix.en: Use a stand-alone computer whose purpose is transfer; if there is none, register one (a classified one needs its approval).
SELECT t.id AS record, t.done_by AS person, t.department AS department, coalesce(t.done_on, :today) AS since, NULL AS until,
       '“' || t.what || '”的导入导出' || CASE WHEN c.id IS NULL THEN '没有写明中间机' WHEN c.purpose <> 'transfer' THEN '用的' || c.name || '不是登记的中间机' WHEN c.network <> 'none' THEN '用的中间机' || c.name || '联着网' ELSE '用的中间机' || c.name || '没有启用或已停用' END AS detail
FROM data_transfer t LEFT JOIN computer c ON c.id = t.computer
WHERE (:record IS NULL OR t.id = :record) AND t.state = 'done' AND (c.id IS NULL OR c.purpose <> 'transfer' OR c.network <> 'none' OR c.state <> 'in_use')
