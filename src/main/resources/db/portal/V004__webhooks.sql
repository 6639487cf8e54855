-- What the portal tells others. Triggers write it down in the transaction that changes the records: whatever way a change
-- came, it is told if it is committed, and not if it is not.

-- What somebody wants to hear of; empty while nobody listens. Replaced as a whole.
create table webhook_subscription (
    id          bigint generated always as identity (start with 5100001) primary key,
    -- As it is sent: object.creation, or contact.creation in the classic style.
    type        text not null,
    object_type text not null,
    -- creation, propertyChange, deletion, restore, merge, associationChange.
    happened    text not null,
    -- The one property whose changes are told; null for what is not about a property.
    property    text
);

-- What is still to be told.
create table webhook_event (
    id       bigint generated always as identity (start with 4100000001) primary key,
    -- As it is sent, but with the names of object types for their ids, and without what is the same for all events.
    event    jsonb       not null,
    -- How often it was sent in vain.
    attempts int         not null default 0,
    due_at   timestamptz not null default 'epoch'
);

create index webhook_event_by_due_date on webhook_event (due_at, id);

-- Writes down one thing that happened, for everybody who wants to hear of it. Who changes records as a person sets
-- portal.change_source for the transaction.
create function write_down(
    happened_now text, of_type text, of_property text, at timestamptz, details jsonb
) returns void language sql set search_path from current as $$
    insert into webhook_event (event)
    select jsonb_build_object(
            'subscriptionId', s.id,
            'subscriptionType', s.type,
            'objectType', of_type,
            'occurredAt', (extract(epoch from at) * 1000)::bigint,
            'changeSource', coalesce(nullif(current_setting('portal.change_source', true), ''), 'INTEGRATION'))
        || details
    from webhook_subscription s
    where s.object_type = of_type and s.happened = happened_now and (of_property is null or s.property = of_property)
$$;

create function tell_of_object() returns trigger language plpgsql set search_path from current as $$
declare
    former_ids text[];
begin
    if not exists (select from webhook_subscription s where s.object_type = new.type) then
        return null;
    end if;
    if tg_op = 'INSERT' and new.properties ? 'hs_merged_object_ids' then
        -- The record came of two, whose ids are the last of those it had before.
        former_ids := string_to_array(new.properties ->> 'hs_merged_object_ids', ';');
        perform write_down('merge', new.type, null, new.updated_at, jsonb_build_object(
            'objectId', new.id,
            'newObjectId', new.id,
            'primaryObjectId', former_ids[cardinality(former_ids) - 1]::bigint,
            'mergedObjectIds', jsonb_build_array(former_ids[cardinality(former_ids)]::bigint)));
        return null;
    elsif tg_op = 'INSERT' then
        perform write_down('creation', new.type, null, new.created_at,
            jsonb_build_object('objectId', new.id, 'changeFlag', 'CREATED'));
    elsif old.archived_at is null and new.archived_at is not null then
        perform write_down('deletion', new.type, null, new.archived_at,
            jsonb_build_object('objectId', new.id, 'changeFlag', 'DELETED'));
    elsif old.archived_at is not null and new.archived_at is null then
        perform write_down('restore', new.type, null, new.updated_at,
            jsonb_build_object('objectId', new.id, 'changeFlag', 'RESTORED'));
    end if;
    -- A cleared property has an empty value. The values of a new record are changes too, as HubSpot has it.
    perform write_down('propertyChange', new.type, name, new.updated_at,
        jsonb_build_object('objectId', new.id, 'propertyName', name, 'propertyValue', coalesce(after.value, '')))
    from jsonb_each_text(case when tg_op = 'UPDATE' then old.properties else '{}' end) before (name, value)
    full join jsonb_each_text(new.properties) after (name, value) using (name)
    where before.value is distinct from after.value
        and exists (select from webhook_subscription s where s.object_type = new.type and s.property = name);
    return null;
end
$$;

create trigger tell_of_object after insert or update on object for each row execute function tell_of_object();

-- Both directions of an association are rows, so both sides are told.
create function tell_of_association() returns trigger language plpgsql set search_path from current as $$
declare
    changed association;
begin
    if tg_op = 'INSERT' then changed := new; else changed := old; end if;
    perform write_down('associationChange', changed.from_type, null, clock_timestamp(), jsonb_build_object(
        'fromObjectId', changed.from_id,
        'toObjectId', changed.to_id,
        'toObjectType', changed.to_type,
        'associationTypeId', changed.type_id,
        'associationCategory', changed.category,
        'associationRemoved', tg_op = 'DELETE',
        'isPrimaryAssociation', changed.category = 'HUBSPOT_DEFINED' and changed.type_id in (1, 2)));
    return null;
end
$$;

create trigger tell_of_association after insert or delete on association
    for each row execute function tell_of_association();
