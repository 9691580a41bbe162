UPDATE appointment SET person = (SELECT b.person FROM appointment b WHERE b.role = 'system_manager') WHERE role = 'system_auditor';
SELECT max(id) AS record FROM appointment WHERE role IN ('system_auditor', 'system_manager');
