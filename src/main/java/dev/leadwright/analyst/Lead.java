package dev.leadwright.analyst;

import dev.leadwright.crm.Company;
import dev.leadwright.crm.Contact;
import java.util.Optional;

/** What is judged: a contact and the company it works for. */
public record Lead(Contact contact, Optional<Company> company) {}
