-- title.zh: 起草和存储的计算机
-- title.en: keeps the computer it was drafted and stored on
-- role: machine
-- register: computer
-- order: 68
SELECT c.id AS record, c.keeper AS person, x.document AS document, x.made_on AS since, c.retired_on AS until, coalesce(c.no, '') || ' ' || c.name || '（责任人）' AS detail
FROM (SELECT d.id AS document, d.computer AS computer, coalesce(d.made_on, d.registered_on) AS made_on FROM json_each(:documents) j JOIN document d ON d.id = j.value WHERE d.computer IS NOT NULL
      UNION
      SELECT g.document, g.computer, g.made_on FROM json_each(:documents) j JOIN draft g ON g.document = j.value WHERE g.computer IS NOT NULL) x
JOIN computer c ON c.id = x.computer
WHERE c.keeper IS NOT NULL AND x.made_on <= substr(:to, 1, 10) AND (c.retired_on IS NULL OR c.retired_on >= substr(:from, 1, 10))
