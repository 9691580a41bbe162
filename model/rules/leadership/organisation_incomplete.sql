-- title.zh: 内设机构和人员没有登记完整
-- title.en: Departments and people are not all in the register
-- register: unit
-- use: remind score
-- requirement: A3
-- basis: A3
-- owner: hr
-- fix.zh: 在“内设机构”“人员”台账中登记全部机构和在职人员，并写明每个人所在的部门。
-- fix.en: Enter every department and everybody in service, each with his department.
SELECT u.id AS record, CASE WHEN x.departments = 0 OR x.people = 0 THEN :from ELSE x.day END AS since,
       CASE WHEN x.departments = 0 AND x.people = 0 THEN '没有登记任何内设机构和人员，责任制无从落实'
            WHEN x.departments = 0 THEN '没有登记任何内设机构，责任制无从落实'
            WHEN x.people = 0 THEN '没有登记任何人员，责任制无从落实'
            ELSE '有' || x.loose || '名在职人员没有所在部门，或者部门已撤销（如' || x.name || '）' END AS detail
FROM unit u,
     (SELECT (SELECT count(*) FROM department d WHERE d.state = 'active' AND (d.founded_on IS NULL OR d.founded_on <= :today)) AS departments,
             (SELECT count(*) FROM person p WHERE p.state <> 'void' AND (p.left_on IS NULL OR p.left_on > :today)) AS people,
             count(*) AS loose, min(h.name) AS name, min(CASE WHEN e.closed_on > :from THEN e.closed_on WHEN h.joined_on > :from THEN h.joined_on ELSE :from END) AS day
      FROM person h LEFT JOIN department e ON e.id = h.department
      WHERE h.state <> 'void' AND (h.left_on IS NULL OR h.left_on > :today) AND (h.joined_on IS NULL OR h.joined_on <= :today) AND (e.id IS NULL OR e.closed_on <= :today)) x
WHERE u.state = 'active' AND (x.departments = 0 OR x.people = 0 OR x.loose > 0)
