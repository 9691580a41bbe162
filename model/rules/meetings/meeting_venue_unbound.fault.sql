UPDATE meeting SET place = '示例宾馆', place_kind = 'outside' WHERE id = (SELECT max(id) FROM meeting WHERE state = 'closed');
SELECT max(id) AS record FROM meeting WHERE state = 'closed';
