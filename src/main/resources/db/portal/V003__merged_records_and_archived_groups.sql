-- Which record an id names after a merge: HubSpot gives the merged record an id of its own, and both former ids lead to it.
create table merged_id (
    former_id  bigint primary key,
    current_id bigint not null
);

insert into property (object_type, name, label, group_name, type, field_type, read_only) values
    ('contacts', 'hs_merged_object_ids', 'Merged record IDs', 'contactinformation', 'enumeration', 'checkbox', true),
    ('contacts', 'hs_additional_emails', 'Additional email addresses', 'contactinformation', 'enumeration', 'checkbox', true),
    ('companies', 'hs_merged_object_ids', 'Merged record IDs', 'companyinformation', 'enumeration', 'checkbox', true);

-- The queues a task is in are several choices of a list that stands elsewhere.
update property set type = 'enumeration', field_type = 'checkbox'
where object_type = 'tasks' and name = 'hs_queue_membership_ids';

insert into property (object_type, name, label, group_name, type, field_type) values
    ('tasks', 'hs_task_for_object_type', 'For object type', 'task', 'string', 'text');

alter table property_group add archived_at timestamptz;
