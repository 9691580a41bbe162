-- Coverage of the campaign a letter belongs to, while it runs.
SELECT k.id AS record, (SELECT count(*) FROM pledge g WHERE g.campaign = k.id AND g.state <> 'void') AS people,
       (SELECT count(*) FROM pledge g WHERE g.campaign = k.id AND g.state = 'signed') AS signed
FROM pledge l JOIN pledge_campaign k ON k.id = l.campaign WHERE l.id = :record AND k.state = 'started'
