-- Coverage of a campaign.
SELECT k.id AS record, (SELECT count(*) FROM pledge g WHERE g.campaign = k.id AND g.state <> 'void') AS people,
       (SELECT count(*) FROM pledge g WHERE g.campaign = k.id AND g.state = 'signed') AS signed
FROM pledge_campaign k WHERE k.id = :record AND k.state = 'started'
