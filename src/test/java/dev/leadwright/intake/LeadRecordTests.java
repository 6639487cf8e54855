package dev.leadwright.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwright.crm.CompanyProperty;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.intake.list.LeadField;
import dev.leadwright.intake.list.LeadRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadRecordTests {

    @Test
    void a_person_is_known_by_the_address_in_its_normal_form() {
        LeadRecord lead = lead(Map.of(LeadField.EMAIL, " Ada.Byron@Engines.EXAMPLE "));

        assertThat(lead.identity()).isEqualTo("email:ada.byron@engines.example");
        assertThat(lead.domain()).contains("engines.example");
        assertThat(lead.company()).containsEntry(CompanyProperty.NAME, "engines.example");
    }

    @Test
    void without_an_address_the_linkedin_profile_tells() {
        LeadRecord lead = lead(Map.of(LeadField.LINKEDIN, "https://www.linkedin.com/in/ada"));

        assertThat(lead.identity()).isEqualTo("linkedin:https://www.linkedin.com/in/ada");
        assertThat(lead.domain()).isEmpty();
    }

    @Test
    void a_person_who_cannot_be_told_apart_is_rejected_with_a_remedy() {
        assertThatThrownBy(() -> lead(Map.of(LeadField.FULL_NAME, "Ada Byron")))
                .isInstanceOf(RowRejected.class)
                .hasMessageContaining("no e-mail address and no LinkedIn profile")
                .hasMessageEndingWith("Add one of them.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ada", "ada@", "ada@localhost", "ada@b.example, bob@b.example", "ada@b.example\nBcc: x@y.example"
            })
    void what_is_no_address_is_rejected(String value) {
        assertThatThrownBy(() -> lead(Map.of(LeadField.EMAIL, value)))
                .isInstanceOf(RowRejected.class)
                .hasMessageContaining("is not an e-mail address");
    }

    @Test
    void an_address_at_a_free_mail_provider_tells_no_company() {
        LeadRecord lead = lead(Map.of(LeadField.EMAIL, "ada@gmail.com", LeadField.COMPANY, "Engines"));

        assertThat(lead.domain()).isEmpty();
        assertThat(lead.contact()).containsEntry(ContactProperty.COMPANY, "Engines");
    }

    @ParameterizedTest
    @CsvSource({
        "engines.example,          engines.example",
        "www.Engines.example/,     engines.example",
        "HTTPS://engines.example/x, engines.example"
    })
    void the_website_tells_the_domain(String website, String domain) {
        LeadRecord lead = lead(Map.of(LeadField.EMAIL, "ada@gmail.com", LeadField.WEBSITE, website));

        assertThat(lead.domain()).contains(domain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            250        | 250
            1,400      | 1400
            51-200     |
            >1000      |
            """)
    void a_band_is_no_number_of_employees(String given, String number) {
        LeadRecord lead = lead(Map.of(LeadField.EMAIL, "a@b.example", LeadField.EMPLOYEES, given));

        assertThat(lead.company()).containsEntry(CompanyProperty.COMPANY_SIZE, given);
        assertThat(lead.company().get(CompanyProperty.EMPLOYEES)).isEqualTo(number);
    }

    @Test
    void a_later_row_fills_what_the_first_leaves_blank() {
        LeadRecord first = lead(Map.of(LeadField.EMAIL, "a@b.example", LeadField.JOB_TITLE, "CTO"));
        LeadRecord later = lead(Map.of(
                LeadField.EMAIL, "A@b.example", LeadField.JOB_TITLE, "Engineer", LeadField.PHONE, "+41 61 555 01 33"));

        assertThat(first.filledBy(later).contact())
                .containsEntry(ContactProperty.JOB_TITLE, "CTO")
                .containsEntry(ContactProperty.PHONE, "+41 61 555 01 33");
    }

    @Test
    void the_fingerprint_changes_with_what_the_row_says() {
        LeadRecord one = lead(Map.of(LeadField.EMAIL, "a@b.example", LeadField.CITY, "Bern"));
        LeadRecord same = lead(Map.of(LeadField.EMAIL, "A@B.example", LeadField.CITY, "Bern"));
        LeadRecord other = lead(Map.of(LeadField.EMAIL, "a@b.example", LeadField.CITY, "Chur"));

        assertThat(one.fingerprint()).isEqualTo(same.fingerprint()).isNotEqualTo(other.fingerprint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 421", "@sum", "-2", "\t=1"})
    void a_rejected_cell_is_no_formula(String cell) {
        assertThat(RejectedRows.neutralised(cell)).isEqualTo("'" + cell);
        assertThat(RejectedRows.neutralised("Ada")).isEqualTo("Ada");
    }

    private static LeadRecord lead(Map<LeadField, String> values) {
        return LeadRecord.of(new LeadRow(2, values, List.of()));
    }
}
