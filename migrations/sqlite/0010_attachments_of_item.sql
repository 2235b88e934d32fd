-- Deleting an item asks for its files.
CREATE INDEX attachments_by_item ON attachments (item_id);
