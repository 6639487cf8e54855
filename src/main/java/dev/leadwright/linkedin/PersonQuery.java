package dev.leadwright.linkedin;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is looked for, as the CRM knows them.
 *
 * @param domain of the company: {@code aster.example}
 * @param profile the address of the profile, where the CRM has it, in the form of {@link ProfileAddress}
 * @param companyPage the same of the company's page
 */
public record PersonQuery(
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<String> company,
        Optional<String> domain,
        Optional<URI> profile,
        Optional<URI> companyPage) {

    public String name() {
        return Stream.of(firstName, lastName).flatMap(Optional::stream).collect(Collectors.joining(" "));
    }
}
