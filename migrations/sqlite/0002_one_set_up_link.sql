-- Two servers that start at once on one empty database print one link that works, not two.
CREATE UNIQUE INDEX links_one_set_up ON links (purpose) WHERE purpose = 0 AND state = 0;
