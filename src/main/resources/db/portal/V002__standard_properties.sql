-- HubSpot's own properties, as far as the portal knows them. Options are written as values; labels are made of them.

insert into property_group (object_type, name, label) values
    ('contacts', 'contactinformation', 'Contact information'),
    ('contacts', 'analyticsinformation', 'Web analytics history'),
    ('contacts', 'emailinformation', 'Email information'),
    ('contacts', 'conversioninformation', 'Conversion information'),
    ('contacts', 'contact_activity', 'Contact activity'),
    ('companies', 'companyinformation', 'Company information'),
    ('companies', 'companyactivity', 'Company activity'),
    ('tasks', 'task', 'Task'),
    ('tasks', 'engagement', 'Engagement'),
    ('notes', 'note', 'Note'),
    ('notes', 'engagement', 'Engagement'),
    ('emails', 'email', 'Email'),
    ('emails', 'engagement', 'Engagement'),
    ('communications', 'communication', 'Communication'),
    ('communications', 'engagement', 'Engagement');

-- What every kind of record has, and the program cannot set.
insert into property (object_type, name, label, group_name, type, field_type, read_only)
select t.type, p.name, p.label, t.group_name, p.value_type, p.field_type, true
from (values ('contacts', 'contactinformation'), ('companies', 'companyinformation'), ('tasks', 'engagement'),
             ('notes', 'engagement'), ('emails', 'engagement'), ('communications', 'engagement')) t (type, group_name)
cross join (values
    ('hs_object_id', 'Record ID', 'number', 'number'),
    ('hs_createdate', 'Object create date/time', 'datetime', 'date'),
    ('hs_lastmodifieddate', 'Object last modified date/time', 'datetime', 'date')
) p (name, label, value_type, field_type);

insert into property (object_type, name, label, group_name, type, field_type, read_only) values
    ('contacts', 'createdate', 'Create Date', 'contactinformation', 'datetime', 'date', true),
    ('contacts', 'lastmodifieddate', 'Last Modified Date', 'contactinformation', 'datetime', 'date', true),
    ('contacts', 'hs_email_optout', 'Unsubscribed from all email', 'emailinformation', 'bool', 'booleancheckbox', true),
    ('contacts', 'hs_email_domain', 'Email Domain', 'contactinformation', 'string', 'text', true),
    ('companies', 'createdate', 'Create Date', 'companyinformation', 'datetime', 'date', true),
    ('tasks', 'hs_task_completion_date', 'Completed at', 'task', 'datetime', 'date', true),
    ('tasks', 'hs_task_is_completed', 'Is completed', 'task', 'number', 'number', true),
    ('tasks', 'hs_body_preview', 'Body preview', 'task', 'string', 'textarea', true),
    ('notes', 'hs_body_preview', 'Body preview', 'note', 'string', 'textarea', true),
    ('emails', 'hs_body_preview', 'Body preview', 'email', 'string', 'textarea', true),
    ('emails', 'hs_email_from_email', 'From email address', 'email', 'string', 'text', true),
    ('emails', 'hs_email_from_firstname', 'From first name', 'email', 'string', 'text', true),
    ('emails', 'hs_email_from_lastname', 'From last name', 'email', 'string', 'text', true),
    ('emails', 'hs_email_sender_email', 'Sender email address', 'email', 'string', 'text', true),
    ('emails', 'hs_email_to_email', 'To email addresses', 'email', 'string', 'text', true),
    ('emails', 'hs_email_to_firstname', 'To first names', 'email', 'string', 'text', true),
    ('emails', 'hs_email_to_lastname', 'To last names', 'email', 'string', 'text', true),
    ('emails', 'hs_email_cc_email', 'Cc email addresses', 'email', 'string', 'text', true),
    ('emails', 'hs_email_bcc_email', 'Bcc email addresses', 'email', 'string', 'text', true),
    ('communications', 'hs_body_preview', 'Body preview', 'communication', 'string', 'textarea', true);

insert into property (object_type, name, label, group_name, type, field_type, has_unique_value) values
    ('contacts', 'email', 'Email', 'contactinformation', 'string', 'text', true);

insert into property (object_type, name, label, group_name, type, field_type) values
    ('contacts', 'firstname', 'First Name', 'contactinformation', 'string', 'text'),
    ('contacts', 'lastname', 'Last Name', 'contactinformation', 'string', 'text'),
    ('contacts', 'salutation', 'Salutation', 'contactinformation', 'string', 'text'),
    ('contacts', 'jobtitle', 'Job Title', 'contactinformation', 'string', 'text'),
    ('contacts', 'phone', 'Phone Number', 'contactinformation', 'string', 'phonenumber'),
    ('contacts', 'mobilephone', 'Mobile Phone Number', 'contactinformation', 'string', 'phonenumber'),
    ('contacts', 'fax', 'Fax Number', 'contactinformation', 'string', 'text'),
    ('contacts', 'company', 'Company Name', 'contactinformation', 'string', 'text'),
    ('contacts', 'website', 'Website URL', 'contactinformation', 'string', 'text'),
    ('contacts', 'industry', 'Industry', 'contactinformation', 'string', 'text'),
    ('contacts', 'address', 'Street Address', 'contactinformation', 'string', 'text'),
    ('contacts', 'city', 'City', 'contactinformation', 'string', 'text'),
    ('contacts', 'state', 'State/Region', 'contactinformation', 'string', 'text'),
    ('contacts', 'country', 'Country/Region', 'contactinformation', 'string', 'text'),
    ('contacts', 'zip', 'Postal Code', 'contactinformation', 'string', 'text'),
    ('contacts', 'message', 'Message', 'contactinformation', 'string', 'textarea'),
    ('contacts', 'numemployees', 'Number of Employees', 'contactinformation', 'enumeration', 'select'),
    ('contacts', 'annualrevenue', 'Annual Revenue', 'contactinformation', 'string', 'text'),
    ('contacts', 'lifecyclestage', 'Lifecycle Stage', 'contactinformation', 'enumeration', 'radio'),
    ('contacts', 'hs_lead_status', 'Lead Status', 'contactinformation', 'enumeration', 'radio'),
    ('contacts', 'hubspot_owner_id', 'Contact owner', 'contactinformation', 'enumeration', 'select'),
    ('contacts', 'hs_language', 'Preferred language', 'contactinformation', 'string', 'text'),
    ('contacts', 'hs_timezone', 'Time Zone', 'contactinformation', 'string', 'text'),
    ('contacts', 'hs_linkedin_url', 'LinkedIn URL', 'contactinformation', 'string', 'text'),
    ('contacts', 'hs_analytics_num_visits', 'Number of Sessions', 'analyticsinformation', 'number', 'number'),
    ('contacts', 'hs_analytics_num_page_views', 'Number of Pageviews', 'analyticsinformation', 'number', 'number'),
    ('contacts', 'hs_analytics_last_visit_timestamp', 'Time Last Seen', 'analyticsinformation', 'datetime', 'date'),
    ('contacts', 'hs_analytics_source', 'Original Traffic Source', 'analyticsinformation', 'string', 'text'),
    ('contacts', 'hs_email_delivered', 'Marketing emails delivered', 'emailinformation', 'number', 'number'),
    ('contacts', 'hs_email_open', 'Marketing emails opened', 'emailinformation', 'number', 'number'),
    ('contacts', 'hs_email_click', 'Marketing emails clicked', 'emailinformation', 'number', 'number'),
    ('contacts', 'hs_email_bounce', 'Marketing emails bounced', 'emailinformation', 'number', 'number'),
    ('contacts', 'hs_email_replied', 'Marketing emails replied', 'emailinformation', 'number', 'number'),
    ('contacts', 'hs_email_last_open_date', 'Last marketing email open date', 'emailinformation', 'datetime', 'date'),
    ('contacts', 'hs_email_last_click_date', 'Last marketing email click date', 'emailinformation', 'datetime', 'date'),
    ('contacts', 'hs_email_last_reply_date', 'Last marketing email reply date', 'emailinformation', 'datetime', 'date'),
    ('contacts', 'num_conversion_events', 'Number of Form Submissions', 'conversioninformation', 'number', 'number'),
    ('contacts', 'recent_conversion_date', 'Recent Conversion Date', 'conversioninformation', 'datetime', 'date'),
    ('contacts', 'recent_conversion_event_name', 'Recent Conversion', 'conversioninformation', 'string', 'text'),
    ('contacts', 'notes_last_contacted', 'Last Contacted', 'contact_activity', 'datetime', 'date'),
    ('contacts', 'notes_last_updated', 'Last Activity Date', 'contact_activity', 'datetime', 'date'),
    ('contacts', 'num_contacted_notes', 'Number of times contacted', 'contact_activity', 'number', 'number'),
    ('companies', 'name', 'Company name', 'companyinformation', 'string', 'text'),
    ('companies', 'domain', 'Company Domain Name', 'companyinformation', 'string', 'text'),
    ('companies', 'website', 'Website URL', 'companyinformation', 'string', 'text'),
    ('companies', 'industry', 'Industry', 'companyinformation', 'enumeration', 'select'),
    ('companies', 'type', 'Type', 'companyinformation', 'enumeration', 'select'),
    ('companies', 'numberofemployees', 'Number of Employees', 'companyinformation', 'number', 'number'),
    ('companies', 'annualrevenue', 'Annual Revenue', 'companyinformation', 'number', 'number'),
    ('companies', 'description', 'Description', 'companyinformation', 'string', 'textarea'),
    ('companies', 'about_us', 'About Us', 'companyinformation', 'string', 'textarea'),
    ('companies', 'address', 'Street Address', 'companyinformation', 'string', 'text'),
    ('companies', 'address2', 'Street Address 2', 'companyinformation', 'string', 'text'),
    ('companies', 'city', 'City', 'companyinformation', 'string', 'text'),
    ('companies', 'state', 'State/Region', 'companyinformation', 'string', 'text'),
    ('companies', 'country', 'Country/Region', 'companyinformation', 'string', 'text'),
    ('companies', 'zip', 'Postal Code', 'companyinformation', 'string', 'text'),
    ('companies', 'phone', 'Phone Number', 'companyinformation', 'string', 'phonenumber'),
    ('companies', 'timezone', 'Time Zone', 'companyinformation', 'string', 'text'),
    ('companies', 'founded_year', 'Year Founded', 'companyinformation', 'string', 'text'),
    ('companies', 'is_public', 'Is Public', 'companyinformation', 'bool', 'booleancheckbox'),
    ('companies', 'linkedin_company_page', 'LinkedIn Company Page', 'companyinformation', 'string', 'text'),
    ('companies', 'linkedinbio', 'LinkedIn Bio', 'companyinformation', 'string', 'text'),
    ('companies', 'web_technologies', 'Web Technologies', 'companyinformation', 'string', 'text'),
    ('companies', 'lifecyclestage', 'Lifecycle Stage', 'companyinformation', 'enumeration', 'radio'),
    ('companies', 'hs_lead_status', 'Lead Status', 'companyinformation', 'enumeration', 'radio'),
    ('companies', 'hubspot_owner_id', 'Company owner', 'companyinformation', 'enumeration', 'select'),
    ('companies', 'notes_last_contacted', 'Last Contacted', 'companyactivity', 'datetime', 'date'),
    ('companies', 'notes_last_updated', 'Last Activity Date', 'companyactivity', 'datetime', 'date'),
    ('tasks', 'hs_timestamp', 'Due date', 'engagement', 'datetime', 'date'),
    ('tasks', 'hs_task_subject', 'Task Title', 'task', 'string', 'text'),
    ('tasks', 'hs_task_body', 'Task Notes', 'task', 'string', 'html'),
    ('tasks', 'hs_task_status', 'Task Status', 'task', 'enumeration', 'select'),
    ('tasks', 'hs_task_priority', 'Priority', 'task', 'enumeration', 'select'),
    ('tasks', 'hs_task_type', 'Task Type', 'task', 'enumeration', 'select'),
    ('tasks', 'hs_task_reminders', 'Task Reminders', 'task', 'string', 'text'),
    ('tasks', 'hs_queue_membership_ids', 'Queue', 'task', 'string', 'text'),
    ('tasks', 'hubspot_owner_id', 'Assigned to', 'engagement', 'enumeration', 'select'),
    ('notes', 'hs_timestamp', 'Activity date', 'engagement', 'datetime', 'date'),
    ('notes', 'hs_note_body', 'Note body', 'note', 'string', 'html'),
    ('notes', 'hs_attachment_ids', 'Attached file IDs', 'engagement', 'string', 'text'),
    ('notes', 'hubspot_owner_id', 'Activity assigned to', 'engagement', 'enumeration', 'select'),
    ('emails', 'hs_timestamp', 'Activity date', 'engagement', 'datetime', 'date'),
    ('emails', 'hs_email_direction', 'Email Direction', 'email', 'enumeration', 'select'),
    ('emails', 'hs_email_status', 'Email send status', 'email', 'enumeration', 'select'),
    ('emails', 'hs_email_subject', 'Email subject', 'email', 'string', 'text'),
    ('emails', 'hs_email_text', 'Text Body', 'email', 'string', 'textarea'),
    ('emails', 'hs_email_html', 'HTML Body', 'email', 'string', 'html'),
    ('emails', 'hs_email_headers', 'Email Headers', 'email', 'string', 'textarea'),
    ('emails', 'hs_email_message_id', 'Email Message ID', 'email', 'string', 'text'),
    ('emails', 'hs_email_thread_id', 'Email Thread ID', 'email', 'string', 'text'),
    ('emails', 'hs_attachment_ids', 'Attached file IDs', 'engagement', 'string', 'text'),
    ('emails', 'hubspot_owner_id', 'Activity assigned to', 'engagement', 'enumeration', 'select'),
    ('communications', 'hs_timestamp', 'Activity date', 'engagement', 'datetime', 'date'),
    ('communications', 'hs_communication_channel_type', 'Channel Type', 'communication', 'enumeration', 'select'),
    ('communications', 'hs_communication_logged_from', 'Logged From', 'communication', 'enumeration', 'select'),
    ('communications', 'hs_communication_body', 'Communication Body', 'communication', 'string', 'html'),
    ('communications', 'hubspot_owner_id', 'Activity assigned to', 'engagement', 'enumeration', 'select');

-- Options. A label is the value with spaces for underscores, capitalised.
create function portal_options(value_list text) returns jsonb language sql immutable as $$
    select jsonb_agg(jsonb_build_object(
        'label', initcap(replace(v, '_', ' ')), 'value', v, 'displayOrder', n - 1, 'hidden', false) order by n)
    from regexp_split_to_table(trim(value_list), '\s+') with ordinality t (v, n)
$$;

update property set options = portal_options(o.options)
from (values
    ('hs_task_status', 'NOT_STARTED IN_PROGRESS WAITING DEFERRED COMPLETED'),
    ('hs_task_priority', 'NONE LOW MEDIUM HIGH'),
    ('hs_task_type', 'TODO CALL EMAIL LINKED_IN_CONNECT LINKED_IN_MESSAGE'),
    ('hs_email_direction', 'EMAIL INCOMING_EMAIL FORWARDED_EMAIL'),
    ('hs_email_status', 'BOUNCED FAILED SCHEDULED SENDING SENT'),
    ('hs_communication_channel_type', 'WHATS_APP LINKEDIN_MESSAGE SMS'),
    ('hs_communication_logged_from', 'CRM'),
    ('numemployees', '1-5 5-25 25-50 50-100 100-500 500-1000 1000+'),
    ('type', 'PROSPECT PARTNER RESELLER VENDOR OTHER'),
    ('lifecyclestage', 'subscriber lead marketingqualifiedlead salesqualifiedlead opportunity customer evangelist other'),
    ('hs_lead_status',
     'NEW OPEN IN_PROGRESS OPEN_DEAL UNQUALIFIED ATTEMPTED_TO_CONTACT CONNECTED BAD_TIMING')
) o (name, options)
where property.name = o.name and property.type = 'enumeration';

update property set options = portal_options('
    ACCOUNTING AIRLINES_AVIATION ALTERNATIVE_DISPUTE_RESOLUTION ALTERNATIVE_MEDICINE ANIMATION APPAREL_FASHION
    ARCHITECTURE_PLANNING ARTS_AND_CRAFTS AUTOMOTIVE AVIATION_AEROSPACE BANKING BIOTECHNOLOGY BROADCAST_MEDIA
    BUILDING_MATERIALS BUSINESS_SUPPLIES_AND_EQUIPMENT CAPITAL_MARKETS CHEMICALS CIVIC_SOCIAL_ORGANIZATION
    CIVIL_ENGINEERING COMMERCIAL_REAL_ESTATE COMPUTER_NETWORK_SECURITY COMPUTER_GAMES COMPUTER_HARDWARE
    COMPUTER_NETWORKING COMPUTER_SOFTWARE INTERNET CONSTRUCTION CONSUMER_ELECTRONICS CONSUMER_GOODS CONSUMER_SERVICES
    COSMETICS DAIRY DEFENSE_SPACE DESIGN EDUCATION_MANAGEMENT E_LEARNING ELECTRICAL_ELECTRONIC_MANUFACTURING
    ENTERTAINMENT ENVIRONMENTAL_SERVICES EVENTS_SERVICES EXECUTIVE_OFFICE FACILITIES_SERVICES FARMING
    FINANCIAL_SERVICES FINE_ART FISHERY FOOD_BEVERAGES FOOD_PRODUCTION FUND_RAISING FURNITURE GAMBLING_CASINOS
    GLASS_CERAMICS_CONCRETE GOVERNMENT_ADMINISTRATION GOVERNMENT_RELATIONS GRAPHIC_DESIGN
    HEALTH_WELLNESS_AND_FITNESS HIGHER_EDUCATION HOSPITAL_HEALTH_CARE HOSPITALITY HUMAN_RESOURCES IMPORT_AND_EXPORT
    INDIVIDUAL_FAMILY_SERVICES INDUSTRIAL_AUTOMATION INFORMATION_SERVICES INFORMATION_TECHNOLOGY_AND_SERVICES
    INSURANCE INTERNATIONAL_AFFAIRS INTERNATIONAL_TRADE_AND_DEVELOPMENT INVESTMENT_BANKING INVESTMENT_MANAGEMENT
    JUDICIARY LAW_ENFORCEMENT LAW_PRACTICE LEGAL_SERVICES LEGISLATIVE_OFFICE LEISURE_TRAVEL_TOURISM LIBRARIES
    LOGISTICS_AND_SUPPLY_CHAIN LUXURY_GOODS_JEWELRY MACHINERY MANAGEMENT_CONSULTING MARITIME MARKET_RESEARCH
    MARKETING_AND_ADVERTISING MECHANICAL_OR_INDUSTRIAL_ENGINEERING MEDIA_PRODUCTION MEDICAL_DEVICES
    MEDICAL_PRACTICE MENTAL_HEALTH_CARE MILITARY MINING_METALS MOTION_PICTURES_AND_FILM MUSEUMS_AND_INSTITUTIONS
    MUSIC NANOTECHNOLOGY NEWSPAPERS NON_PROFIT_ORGANIZATION_MANAGEMENT OIL_ENERGY ONLINE_MEDIA
    OUTSOURCING_OFFSHORING PACKAGE_FREIGHT_DELIVERY PACKAGING_AND_CONTAINERS PAPER_FOREST_PRODUCTS PERFORMING_ARTS
    PHARMACEUTICALS PHILANTHROPY PHOTOGRAPHY PLASTICS POLITICAL_ORGANIZATION PRIMARY_SECONDARY_EDUCATION PRINTING
    PROFESSIONAL_TRAINING_COACHING PROGRAM_DEVELOPMENT PUBLIC_POLICY PUBLIC_RELATIONS_AND_COMMUNICATIONS
    PUBLIC_SAFETY PUBLISHING RAILROAD_MANUFACTURE RANCHING REAL_ESTATE RECREATIONAL_FACILITIES_AND_SERVICES
    RELIGIOUS_INSTITUTIONS RENEWABLES_ENVIRONMENT RESEARCH RESTAURANTS RETAIL SECURITY_AND_INVESTIGATIONS
    SEMICONDUCTORS SHIPBUILDING SPORTING_GOODS SPORTS STAFFING_AND_RECRUITING SUPERMARKETS TELECOMMUNICATIONS
    TEXTILES THINK_TANKS TOBACCO TRANSLATION_AND_LOCALIZATION TRANSPORTATION_TRUCKING_RAILROAD UTILITIES
    VENTURE_CAPITAL_PRIVATE_EQUITY VETERINARY WAREHOUSING WHOLESALE WINE_AND_SPIRITS WIRELESS WRITING_AND_EDITING
    MOBILE_GAMES')
where object_type = 'companies' and name = 'industry';

drop function portal_options(text);
