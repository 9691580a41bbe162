-- The day each decision ended: declassified, or changed by the next one (NULL: it stands, or was never made).
SELECT d.id AS decision, CASE d.state WHEN 'lifted' THEN d.lifted_on
       WHEN 'replaced' THEN coalesce((SELECT min(n.approved_on) FROM decision n WHERE n.changes = d.id AND n.state IN ('approved', 'lifted', 'replaced')), substr(d.updated_at, 1, 10)) END AS day
FROM decision d
