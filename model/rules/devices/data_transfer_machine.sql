-- title.zh: 导入导出没有用登记的中间机
-- title.en: Data was moved by a machine that is no transfer machine
-- register: data_transfer
-- use: prevent score
-- counts: once
-- requirement: G1 G4
-- basis: practice_transfer
-- owner: equipment_keeper
-- fix.zh: 请改用台账上用途为“中间机”、不联网的计算机；没有的，先登记（涉密的须经设备审批）一台专用的。
-- fix.en: Use a stand-alone computer whose purpose is transfer; if there is none, register one (a classified one needs its approval).
SELECT t.id AS record, t.done_by AS person, t.department AS department, coalesce(t.done_on, :today) AS since, NULL AS until,
       '“' || t.what || '”的导入导出' || CASE WHEN t.computer IS NULL THEN '没有写明中间机' WHEN t.purpose <> 'transfer' THEN '用的' || t.name || '不是登记的中间机' WHEN t.network <> 'none' THEN '用的中间机' || t.name || '联着网' ELSE '用的中间机' || t.name || '没有启用或已停用' END AS detail
FROM (SELECT x.id, x.what, x.done_by, x.done_on, x.department, c.id AS computer, c.name, c.state, c.started_on, c.retired_on,   -- as the machine was on that day
             coalesce((SELECT k.held_choice FROM periodic_check k WHERE k.target_register = 'computer' AND k.target_record = c.id AND k.kind = 'purpose' AND (k.done_on > x.done_on OR (:record IS NULL AND k.done_on = x.done_on)) ORDER BY k.done_on, k.id LIMIT 1), c.purpose) AS purpose,
             coalesce((SELECT k.held_choice FROM periodic_check k WHERE k.target_register = 'computer' AND k.target_record = c.id AND k.kind = 'network' AND (k.done_on > x.done_on OR (:record IS NULL AND k.done_on = x.done_on)) ORDER BY k.done_on, k.id LIMIT 1), c.network) AS network
      FROM data_transfer x LEFT JOIN computer c ON c.id = x.computer WHERE (:record IS NULL OR x.id = :record) AND x.state = 'done') t
WHERE coalesce(t.done_on, :today) >= :from
  AND (t.computer IS NULL OR t.purpose <> 'transfer' OR t.network <> 'none' OR t.started_on > t.done_on OR t.retired_on < t.done_on OR (t.state <> 'in_use' AND :record IS NOT NULL))
