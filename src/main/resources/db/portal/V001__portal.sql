-- The embedded CRM's own tables, in schema `portal`.

-- One sequence for every kind of record, so that an id names one record whatever its type.
create sequence object_id start with 101000001;

-- Values are stored as text in a canonical form that compares well: dates and times as epoch milliseconds, numbers
-- as plain decimals, booleans as true/false. They are shown in HubSpot's form when read.
create table object (
    id          bigint primary key default nextval('object_id'),
    type        text        not null,
    properties  jsonb       not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    archived_at timestamptz
);

create index object_by_type on object (type, id);
create index object_by_update on object (type, updated_at);
create index task_by_status on object ((properties ->> 'hs_task_status'), id)
    where type = 'tasks' and archived_at is null;
create index task_by_due_date on object (((properties ->> 'hs_timestamp')::numeric), id)
    where type = 'tasks' and archived_at is null;
create index company_by_domain on object (lower(properties ->> 'domain'))
    where type = 'companies' and archived_at is null;

-- Values of properties that must be unique among the records that are not archived: a contact's e-mail address and
-- custom properties with hasUniqueValue. Lower case.
create table unique_value (
    type      text   not null,
    property  text   not null,
    value     text   not null,
    object_id bigint not null references object,
    primary key (type, property, value)
);

create index unique_value_by_object on unique_value (object_id);

create table association_type (
    type_id         int  not null,
    category        text not null,
    from_type       text not null,
    to_type         text not null,
    name            text not null,
    label           text,
    -- The type that the other side sees.
    inverse_type_id int  not null,
    -- Whether this is the type an association gets when none is named.
    is_default      boolean not null,
    primary key (category, type_id)
);

-- Both directions of an association are rows.
create table association (
    from_id  bigint not null references object,
    from_type text  not null,
    to_id    bigint not null references object,
    to_type  text   not null,
    category text   not null,
    type_id  int    not null,
    primary key (from_id, to_type, to_id, category, type_id),
    foreign key (category, type_id) references association_type (category, type_id)
);

create index association_by_target on association (to_id);

create table property_group (
    object_type   text not null,
    name          text not null,
    label         text not null,
    display_order int  not null default -1,
    primary key (object_type, name)
);

create table property (
    object_type      text    not null,
    name             text    not null,
    label            text    not null,
    description      text    not null default '',
    group_name       text    not null,
    type             text    not null,
    field_type       text    not null,
    options          jsonb   not null default '[]',
    has_unique_value boolean not null default false,
    read_only        boolean not null default false,
    hubspot_defined  boolean not null default true,
    hidden           boolean not null default false,
    form_field       boolean not null default false,
    display_order    int     not null default -1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    archived_at      timestamptz,
    primary key (object_type, name),
    foreign key (object_type, group_name) references property_group (object_type, name)
);

create sequence owner_id start with 64000001;

create table owner (
    id         bigint primary key default nextval('owner_id'),
    user_id    bigint      not null default nextval('owner_id'),
    email      text        not null,
    first_name text        not null,
    last_name  text        not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create unique index owner_email on owner (lower(email));

create table subscription_type (
    id   bigint primary key,
    name text not null
);

insert into subscription_type (id, name) values (1, 'Marketing Information'), (2, 'One to One');

-- What a person chose for a kind of mail. A row of unsubscribed_from_all stands above these.
create table subscription_status (
    email           text        not null,
    subscription_id bigint      not null references subscription_type,
    status          text        not null,
    changed_at      timestamptz not null,
    primary key (email, subscription_id)
);

create table unsubscribed_from_all (
    email      text primary key,
    changed_at timestamptz not null
);

-- Association types of HubSpot's guide "Associate records": each pair of directions, and the primary company.
insert into association_type (type_id, category, from_type, to_type, name, label, inverse_type_id, is_default) values
    (204, 'HUBSPOT_DEFINED', 'tasks', 'contacts', 'task_to_contact', null, 203, true),
    (203, 'HUBSPOT_DEFINED', 'contacts', 'tasks', 'contact_to_task', null, 204, true),
    (192, 'HUBSPOT_DEFINED', 'tasks', 'companies', 'task_to_company', null, 191, true),
    (191, 'HUBSPOT_DEFINED', 'companies', 'tasks', 'company_to_task', null, 192, true),
    (202, 'HUBSPOT_DEFINED', 'notes', 'contacts', 'note_to_contact', null, 201, true),
    (201, 'HUBSPOT_DEFINED', 'contacts', 'notes', 'contact_to_note', null, 202, true),
    (190, 'HUBSPOT_DEFINED', 'notes', 'companies', 'note_to_company', null, 189, true),
    (189, 'HUBSPOT_DEFINED', 'companies', 'notes', 'company_to_note', null, 190, true),
    (198, 'HUBSPOT_DEFINED', 'emails', 'contacts', 'email_to_contact', null, 197, true),
    (197, 'HUBSPOT_DEFINED', 'contacts', 'emails', 'contact_to_email', null, 198, true),
    (186, 'HUBSPOT_DEFINED', 'emails', 'companies', 'email_to_company', null, 185, true),
    (185, 'HUBSPOT_DEFINED', 'companies', 'emails', 'company_to_email', null, 186, true),
    (81, 'HUBSPOT_DEFINED', 'communications', 'contacts', 'communication_to_contact', null, 82, true),
    (82, 'HUBSPOT_DEFINED', 'contacts', 'communications', 'contact_to_communication', null, 81, true),
    (87, 'HUBSPOT_DEFINED', 'communications', 'companies', 'communication_to_company', null, 88, true),
    (88, 'HUBSPOT_DEFINED', 'companies', 'communications', 'company_to_communication', null, 87, true),
    (279, 'HUBSPOT_DEFINED', 'contacts', 'companies', 'contact_to_company_unlabeled', null, 280, true),
    (280, 'HUBSPOT_DEFINED', 'companies', 'contacts', 'company_to_contact_unlabeled', null, 279, true),
    (1, 'HUBSPOT_DEFINED', 'contacts', 'companies', 'contact_to_company', 'Primary', 2, false),
    (2, 'HUBSPOT_DEFINED', 'companies', 'contacts', 'company_to_contact', 'Primary', 1, false),
    (449, 'HUBSPOT_DEFINED', 'contacts', 'contacts', 'contact_to_contact', null, 449, true),
    (450, 'HUBSPOT_DEFINED', 'companies', 'companies', 'company_to_company', null, 450, true),
    (13, 'HUBSPOT_DEFINED', 'companies', 'companies', 'parent_to_child_company', 'Child Company', 14, false),
    (14, 'HUBSPOT_DEFINED', 'companies', 'companies', 'child_to_parent_company', 'Parent Company', 13, false);
