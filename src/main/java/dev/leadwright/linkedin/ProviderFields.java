package dev.leadwright.linkedin;

import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DefaultValue;
import tools.jackson.core.JsonPointer;

/**
 * Where a provider's answers hold what is asked for, as JSON pointers (RFC 6901). The defaults are those of the API that
 * Proxycurl made common.
 *
 * @param searchResult in the answer to a search: a profile's address, or a list of them
 * @param name of the person, whole
 * @param profile its address, or its last part
 * @param headline what stands below the name
 * @param positions the list of positions
 * @param positionTitle within a position, as the three that follow
 * @param positionFrom an object of year and month, or text such as {@code 2020-03}
 * @param positionTo the same; none: it goes on
 * @param skills a list of texts
 * @param companyName in the answer about a company, as all that follow
 * @param companySize two numbers, or text such as {@code 51-200}
 * @param companyHeadquarters text, or an object of city, state and country
 */
public record ProviderFields(
        @DefaultValue("/url") String searchResult,
        @DefaultValue("/full_name") String name,
        @DefaultValue("/public_identifier") String profile,
        @DefaultValue("/occupation") String headline,
        @DefaultValue("/experiences") String positions,
        @DefaultValue("/title") String positionTitle,
        @DefaultValue("/company") String positionCompany,
        @DefaultValue("/starts_at") String positionFrom,
        @DefaultValue("/ends_at") String positionTo,
        @DefaultValue("/skills") String skills,
        @DefaultValue("/name") String companyName,
        @DefaultValue("/company_size") String companySize,
        @DefaultValue("/industry") String companyIndustry,
        @DefaultValue("/hq") String companyHeadquarters) {

    public ProviderFields {
        Stream.of(
                        searchResult,
                        name,
                        profile,
                        headline,
                        positions,
                        positionTitle,
                        positionCompany,
                        positionFrom,
                        positionTo,
                        skills,
                        companyName,
                        companySize,
                        companyIndustry,
                        companyHeadquarters)
                .forEach(ProviderFields::requirePointer);
    }

    private static void requirePointer(String pointer) {
        try {
            JsonPointer.compile(pointer);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "linkedin.provider.fields: \"" + pointer
                            + "\" is no JSON pointer; one begins with a slash: /full_name.",
                    e);
        }
    }
}
