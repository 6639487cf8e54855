package dev.leadwright.compliance;

import java.util.Optional;

/**
 * Whom a mail is for, as the CRM has it.
 *
 * @param email valid
 * @param country of the contact, in whatever form
 * @param companyCountry of the contact's company
 * @param legalBasis HubSpot's {@code hs_legal_basis}: several with semicolons between them
 */
public record Recipient(
        String email, Optional<String> country, Optional<String> companyCountry, Optional<String> legalBasis) {}
