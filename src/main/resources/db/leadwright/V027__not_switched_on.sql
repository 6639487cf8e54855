-- A new installation sends nothing until somebody switches that on.
INSERT INTO sending_brake (why, pulled_by, at)
SELECT 'Sending has not been switched on yet', 'the installation', now()
 WHERE NOT EXISTS (SELECT FROM sent_mail)
ON CONFLICT DO NOTHING;
