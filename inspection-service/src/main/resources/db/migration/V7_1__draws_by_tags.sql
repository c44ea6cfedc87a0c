alter table draw add column tags text[] not null default '{}' check (cardinality(tags) <= 20); -- a candidate has them all
