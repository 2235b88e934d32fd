-- Two servers that start at once on one empty database print one link that works, not two.
UPDATE links SET state = 2 WHERE purpose = 0 AND state = 0
    AND created_at < (SELECT MAX(created_at) FROM links WHERE purpose = 0 AND state = 0);
CREATE UNIQUE INDEX links_one_set_up ON links (purpose) WHERE purpose = 0 AND state = 0;
