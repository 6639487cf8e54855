package dev.leadwright.intake.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadListTests {

    @Test
    void a_plain_list_is_read_by_its_headers() {
        LeadList list = read("""
                Email,First Name,Last Name,Title
                ada@engines.example,Ada,Byron,CTO
                """);

        assertThat(list.rows()).hasSize(1);
        assertThat(list.rows().getFirst().values())
                .containsEntry(LeadField.EMAIL, "ada@engines.example")
                .containsEntry(LeadField.FIRST_NAME, "Ada")
                .containsEntry(LeadField.JOB_TITLE, "CTO");
        assertThat(list.dialect()).isEqualTo("UTF-8, comma, header in line 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void the_delimiter_is_found(String delimiter) {
        LeadList list = read("Vorname,Nachname,E-Mail,Firma,Position\nJörg,Groß,j.gross@werk.example,Werk,Leiter\n"
                .replace(",", delimiter));

        assertThat(list.rows().getFirst().values())
                .containsEntry(LeadField.LAST_NAME, "Groß")
                .containsEntry(LeadField.COMPANY, "Werk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void the_encoding_is_found(String charset) {
        byte[] bytes = "Email;Name\nj@werk.example;Jörg Groß-Müller\nk@werk.example;Käthe Größer\n"
                .getBytes(Charset.forName(charset));

        LeadList list = LeadList.of(ListText.decode(bytes), Map.of());

        assertThat(list.rows().getFirst().values()).containsEntry(LeadField.FULL_NAME, "Jörg Groß-Müller");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_is_no_part_of_the_first_header(String charset) {
        byte[] bytes = "\uFEFFEmail,Name\na@b.example,Al\n".getBytes(Charset.forName(charset));

        LeadList list = LeadList.of(ListText.decode(bytes), Map.of());

        assertThat(list.header()).containsExactly("Email", "Name");
    }

    @Test
    void excels_declaration_of_the_delimiter_is_obeyed() {
        LeadList list = read("sep=;\nEmail;Company\na@b.example;\"Byron; Sons\"\n");

        assertThat(list.rows().getFirst().values()).containsEntry(LeadField.COMPANY, "Byron; Sons");
    }

    @Test
    void the_preamble_of_linkedin_is_skipped_and_lines_keep_their_numbers() {
        LeadList list = read("""
                Notes:
                "When exporting your connection data, you may notice that some of the email addresses are missing."

                First Name,Last Name,URL,Email Address,Company,Position,Connected On
                Ada,Byron,https://www.linkedin.com/in/ada,,Engines,CTO,01 Oct 2026
                """);

        assertThat(list.rows()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(5);
            assertThat(row.values()).containsEntry(LeadField.LINKEDIN, "https://www.linkedin.com/in/ada");
        });
        assertThat(list.ignored()).containsExactly("Connected On");
    }

    @Test
    void old_mac_line_ends_are_line_ends() {
        assertThat(read("Email,Name\ra@b.example,Al\rb@b.example,Bo\r").rows()).hasSize(2);
    }

    @Test
    void a_note_may_span_lines() {
        LeadList list = read("Email,Notes,Name\na@b.example,\"first\nsecond\n\nfourth\",Al\nb@b.example,,Bo\n");

        assertThat(list.rows()).extracting(LeadRow::line).containsExactly(2, 6);
        assertThat(list.bad()).isEmpty();
    }

    @Test
    void a_quote_that_is_never_closed_costs_one_row() {
        LeadList list = read("Email,Name\na@b.example,Al\nb@b.example,\"Bo\nc@b.example,Cy\nd@b.example,Di\n");

        assertThat(list.rows())
                .extracting(row -> row.values().get(LeadField.FULL_NAME))
                .containsExactly("Al", "Cy", "Di");
        assertThat(list.bad()).singleElement().satisfies(bad -> {
            assertThat(bad.line()).isEqualTo(3);
            assertThat(bad.reason()).startsWith("The quotes do not match.");
        });
    }

    @Test
    void a_short_row_is_read_and_a_long_one_rejected() {
        LeadList list = read("Email,Name,City\na@b.example\nb@b.example,Bo,Bern,Extra\nc@b.example,Cy,Chur,\n");

        assertThat(list.rows()).extracting(LeadRow::line).containsExactly(2, 4);
        assertThat(list.bad()).singleElement().satisfies(bad -> {
            assertThat(bad.line()).isEqualTo(3);
            assertThat(bad.reason()).startsWith("The row has 4 values for 3 columns.");
        });
    }

    @Test
    void of_several_columns_for_one_field_the_best_filled_one_is_taken() {
        LeadList list = read("email_home,email_work,first_name\nhome@x.example,work@x.example,A\nhome@y.example,,B\n");

        assertThat(list.rows())
                .extracting(row -> row.values().get(LeadField.EMAIL))
                .containsExactly("work@x.example", "home@y.example");
    }

    @Test
    void a_person_can_name_columns() {
        LeadList list = LeadList.of(
                ListText.decode("Kontakt,fleet_size,email\nAl,15-99,a@b.example\n".getBytes(StandardCharsets.UTF_8)),
                Map.of("fleet_size", LeadField.EMPLOYEES, "Kontakt", LeadField.FULL_NAME));

        assertThat(list.rows().getFirst().values())
                .containsEntry(LeadField.EMPLOYEES, "15-99")
                .containsEntry(LeadField.FULL_NAME, "Al");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HubSpot | Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lead Status,Create Date,Job Title,Company Name,Website URL,Associated Company,Industry,Number of Employees,City,Country/Region | 12
            Salesforce | First Name,Last Name,Title,Company / Account,Email,Phone,Lead Source,Lead Status,No. of Employees,Industry,Website,Country | 11
            Apollo | First Name,Last Name,Title,Company,Company Name for Emails,Email,Email Status,Seniority,Departments,# Employees,Industry,Person Linkedin Url,Website,Company Linkedin Url,City,State,Country,Technologies,Annual Revenue | 14
            Sales Navigator | fullName,firstName,lastName,title,companyName,companyUrl,linkedInProfileUrl,location,summary | 7
            German | Vorname,Nachname,E-Mail,Firma,Position | 5
            """)
    void the_headers_of_known_sources_are_understood(String source, String header, int understood) {
        LeadList list = read(header + "\n");

        assertThat(list.mapped()).as(source).hasSize(understood);
    }

    @Test
    void what_is_no_lead_list_is_refused_with_a_remedy() {
        assertThatThrownBy(() -> read("x,y\n1,2\n"))
                .isInstanceOf(LeadListException.class)
                .hasMessageContaining("No header was found")
                .hasMessageContaining("--map");
    }

    private static LeadList read(String text) {
        return LeadList.of(ListText.decode(text.getBytes(StandardCharsets.UTF_8)), Map.of());
    }
}
