-- On what ground a contact's data may be used. HubSpot has it in every portal; its values are whole phrases.
insert into property (object_type, name, label, group_name, type, field_type, options)
values ('contacts', 'hs_legal_basis', 'Legal basis for processing contact''s data', 'contactinformation', 'enumeration',
        'checkbox',
        (select jsonb_agg(jsonb_build_object('label', v, 'value', v, 'displayOrder', n - 1, 'hidden', false) order by n)
           from unnest(array[
               'Legitimate interest – prospect/lead', 'Legitimate interest – existing customer',
               'Performance of a contract', 'Freely given consent from contact', 'Not applicable'
           ]) with ordinality t (v, n)));
