-- title.zh: 没有开审计
-- title.en: Auditing is off
-- class: classified
-- severity: 2
-- item: 25
-- requirement: G2
-- facts: audit
-- trap.zh: 主机监控软件自带审计
-- trap.en: host monitoring with auditing of its own
-- fix.zh: 请启用 auditd 并设置规则。
-- fix.en: Enable auditd and give it rules.
SELECT CASE WHEN max(active) = 1 AND max(n) > 0 THEN 'pass' WHEN max(active) = 1 THEN 'warn?' ELSE 'fail?' END AS verdict, CASE WHEN max(active) = 1 AND max(n) > 0 THEN '审计已启用' WHEN max(active) = 1 THEN '审计没有规则' ELSE '审计没有启用' END AS zh,
       CASE WHEN max(active) = 1 AND max(n) > 0 THEN 'auditing is on' WHEN max(active) = 1 THEN 'auditing has no rules' ELSE 'auditing is off' END AS en FROM audit
