-- Scope catalogue and classification decisions. Twenty-four decisions a year, the last of December; each approved by the chief and reviewed
-- every year; the first two were lifted.
INSERT INTO scope_item(id, code, title, max_level, max_term, readers, source, issued_by, effective_on, state) VALUES
 (1, 'SF-01', '示例事项一：年度检查方案（示例）', 2, '10Y', '经办人员', '示例范围规定', '某省示范厅', '2015-01-01', 'in_force'),
 (2, 'SF-02', '示例事项二：专项统计汇总（示例）', 3, '20Y', '经办人员和分管领导', '示例范围规定', '某省示范厅', '2015-01-01', 'in_force'),
 (3, 'SF-03', '示例事项三：应急预案细节（示例）', 4, '30Y', '领导班子成员', '示例范围规定', '某省示范厅', '2015-01-01', 'in_force'),
 (4, 'SF-04', '示例事项四：内部督查线索（示例）', 2, '5Y', '督查人员', '示例范围规定', '某省示范厅', '2015-01-01', 'in_force');

WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 24 * (:years + 1)),
d AS (SELECT i, add_days((CAST(:year AS INTEGER) - :years) || '-01-08', (i - 1) * 15) AS made FROM n)
INSERT INTO decision(id, no, title, kind, act, department, drafter, scope_item, source_level, basis_text, term, made_on, expires_on,
                     reviewed_by, reviewed_on, approved_by, approved_on, last_review_on, review_result, level, state, created_at)
SELECT i, 'DM-' || substr(made, 1, 4) || '-' || substr('000' || row_number() OVER (PARTITION BY substr(made, 1, 4) ORDER BY i), -4),
       '关于示例事项第' || i || '号材料的定密（示例）',
       CASE WHEN i % 6 = 5 THEN 'derived' ELSE 'original' END, 'decide', 1 + i % :departments, 11 + i % :departments,
       CASE WHEN i % 6 <> 5 THEN CASE i % 3 WHEN 0 THEN 2 WHEN 1 THEN 1 ELSE 4 END END,
       CASE WHEN i % 6 = 5 THEN CASE i % 3 WHEN 0 THEN 3 ELSE 2 END END,
       CASE WHEN i % 6 = 5 THEN '依据来文《示例来文第' || i || '号》派生' END,
       CASE i % 3 WHEN 0 THEN '20Y' WHEN 1 THEN '10Y' ELSE '5Y' END, made,
       add_months(made, CASE i % 3 WHEN 0 THEN 240 WHEN 1 THEN 120 ELSE 60 END),
       3, add_days(made, 1), 1, add_days(made, 2),
       CASE WHEN add_months(made, 12) <= add_days(:today, 30) THEN add_days(:today, -(10 + i % 200)) END,
       CASE WHEN add_months(made, 12) <= add_days(:today, 30) THEN 'keep' END,
       CASE i % 3 WHEN 0 THEN 3 ELSE 2 END, 'approved', made || 'T09:00:00'
FROM d WHERE add_days(made, 2) < :today;
-- A review cannot be older than the decision, nor older than eleven months.
UPDATE decision SET last_review_on = add_days(approved_on, 1) WHERE last_review_on < approved_on;
-- Terms that would end soon were decided again when they were reviewed.
UPDATE decision SET expires_on = add_months(expires_on, 120), special_basis = '期满前重新确定（示例）' WHERE expires_on < add_months(:today, 24);
UPDATE decision SET state = 'lifted', act = 'lift', lifted_on = add_days(approved_on, 300), notified_on = add_days(approved_on, 305), review_result = 'lift'
WHERE id <= 2 AND add_days(approved_on, 310) < :today;
